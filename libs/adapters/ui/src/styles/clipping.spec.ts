import fs from 'node:fs';
import path from 'node:path';

const css = fs.readFileSync(path.join(__dirname, 'parts.css'), 'utf8');
const clipped = [...css.matchAll(/([^{}]+)\{[^{}]*overflow(?:-y)?: clip;[^{}]*\}/g)].flatMap(([, selectors]) =>
  selectors!
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split(',\n')
    .map((selector) => selector.trim()),
);

describe('the blocks that hold what people wrote', () => {
  it.each([
    '.card',
    '.remark',
    '.quote',
    '.person',
    '.said-words',
    '.proposed',
    '.table :is(th, td)',
    '.policy:not(.room-text)',
  ])('do not let marks that are stacked on a letter out over other words: %s', (block) =>
    expect(clipped).toContain(block),
  );
});

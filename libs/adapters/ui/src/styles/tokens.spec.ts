import fs from 'node:fs';
import path from 'node:path';

const css = fs.readFileSync(path.join(__dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes = { light: coloursOf(light), dark: coloursOf(dark) };

const grounds = ['paper', 'surface', 'sunken'];
const words = ['ink', 'quiet', 'accent', 'accent-strong', 'good', 'warn', 'bad', 'info'];
/** Words on grounds of their own tone. */
const pairs = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['accent', 'accent-soft'],
  ['accent-strong', 'accent-soft'],
  ['ink', 'accent-soft'],
  ['good', 'good-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['info', 'info-soft'],
  ['ink', 'good-soft'],
  ['ink', 'warn-soft'],
  ['ink', 'bad-soft'],
  ['ink', 'info-soft'],
  ['ink', 'heat-1'],
  ['ink', 'heat-2'],
  ['on-accent', 'heat-3'],
  ['on-accent', 'heat-4'],
] as const;

describe.each(['light', 'dark'] as const)('the colours of the %s theme', (name) => {
  const theme = themes[name];

  it.each([...grounds.flatMap((ground) => words.map((word) => [word, ground] as const)), ...pairs])(
    'carry words: %s on %s has a contrast of at least 4.5',
    (word, ground) => {
      expect(contrast(theme.get(word)!, theme.get(ground)!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(grounds)('show the edges of controls on %s with a contrast of at least 3', (ground) => {
    expect(contrast(theme.get('edge')!, theme.get(ground)!)).toBeGreaterThanOrEqual(3);
  });
});

it('both themes name the same colours', () => {
  expect([...themes.dark.keys()]).toEqual([...themes.light.keys()]);
});

function coloursOf(part: string): Map<string, string> {
  return new Map([...part.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name!, value!]));
}

/** @see WCAG 2.2, contrast ratio */
function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

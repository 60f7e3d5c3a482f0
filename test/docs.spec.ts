import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const isThere = (file: string) => fs.existsSync(path.join(root, file));

/** Documents that lead a reader from file to file. */
const guides = ['README.md', 'CONTRIBUTING.md', ...fs.globSync('docs/*.md', { cwd: root })];
const readmes = fs.globSync('{apps,libs}/**/README.md', { cwd: root, exclude: (name) => name === 'node_modules' });

describe('the documents', () => {
  it('name files that are there, by their path from the root', () => {
    const missing = [...guides, ...readmes].flatMap((guide) =>
      [...read(guide).matchAll(/`((?:apps|libs|docs|test|tools)\/[\w@./-]+\.\w+)`/g)]
        .filter(([, file]) => !isThere(file!))
        .map(([, file]) => `${guide}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('link to documents that are there', () => {
    const missing = [...guides, ...readmes].flatMap((guide) =>
      [...read(guide).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, link]) => path.join(path.dirname(guide), link!))
        .filter((file) => !isThere(file))
        .map((file) => `${guide}: ${file}`),
    );
    expect(missing).toEqual([]);
  });

  it('name no file that is nowhere', () => {
    const names = new Set(
      fs.globSync('{apps,libs,test}/**/*.{ts,tsx}', { cwd: root }).map((file) => path.basename(file)),
    );
    const missing = [...guides, ...readmes].flatMap((guide) =>
      [...read(guide).matchAll(/`(?:[\w-]+\/)*([a-z][\w-]*(?:\.\w+)*\.tsx?)`/g)]
        .map(([, name]) => name!)
        .filter((name) => !names.has(name))
        .map((name) => `${guide}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});

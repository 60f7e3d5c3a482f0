import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

/**
 * Writes the table of look-alikes from Unicode's confusables.txt (UTS 39), for a new version of it:
 * `node tools/write-confusables.mjs confusables.txt`. The README beside the table says which version it is and under which licence.
 */
const place = path.join(root, 'libs/base/src/look-alikes/confusables.ts');
const widest = 180;

const text = fs.readFileSync(process.argv[2], 'utf8');
const version = /^# Version: (\S+)/m.exec(text)[1];
const copyright = /^# (©.*)$/m.exec(text)[1];
const sourcesOf = new Map();
for (const [, source, prototype] of text.matchAll(/^([0-9A-F]+) ;\t([0-9A-F ]+) ;\tMA/gm)) {
  // A letter that decomposes is looked up by its parts.
  const sign = String.fromCodePoint(Number.parseInt(source, 16));
  if (sign.normalize('NFD') !== sign) continue;
  const known = sourcesOf.get(prototype) ?? [];
  sourcesOf.set(prototype, [...known, source]);
}
const entries = [...sourcesOf].map(([prototype, sources]) => `${prototype}:${sources.join(' ')}`);
fs.writeFileSync(place, [...head(), ...wrapped(entries.join(';')), '`;', ''].join('\n'));

function head() {
  return [
    '/**',
    ` * Written by tools/write-confusables.mjs from confusables.txt, version ${version}, of Unicode Technical Standard 39; not to be edited.`,
    ` * ${copyright} Licence: LICENSE-UNICODE.txt beside it. The data was modified: what decomposes is left out, the rest is grouped.`,
    ' */',
    '',
    '/** The version of the standard. */',
    `export const confusablesVersion = '${version}';`,
    '',
    '/** `prototype:look-alike look-alike;…`, code points in hexadecimal, those of a prototype of several with spaces between them; lines break at spaces and semicolons. */',
    'export const confusables = `',
  ];
}

/** Lines that break before a space or behind a semicolon, so that joining them by nothing gives the text again. */
function wrapped(words) {
  const lines = [''];
  for (const piece of words.split(/(?= )|(?<=;)/)) {
    if (lines.at(-1).length + piece.length > widest) lines.push('');
    lines.push(lines.pop() + piece);
  }
  return lines;
}

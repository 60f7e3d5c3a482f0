import { abstractList, docxFile, list, num, p, r, startAt } from './docx-file.js';

const levels = [
  ['decimal', '%1.'],
  ['lowerLetter', '%2)'],
  ['decimal', '%1.%2.%3.'],
] as const;

/** Paragraphs of lists (number of the list, level), and `null` for one outside of them. */
const walk = (steps: readonly (readonly [list: number, level: number] | null)[]) =>
  steps.map((step, index) => (step ? p(`w${index}`, num(...step)) : p(`plain${index}`))).join('');

/** Three lists that go on after other paragraphs; the third counts with the first, but starts at 1. */
export const listsDocx = (): Uint8Array =>
  docxFile({
    body: walk([
      [1, 0],
      [1, 1],
      null,
      [1, 1],
      null,
      [1, 0],
      null,
      [1, 1],
      [1, 2],
      null,
      [1, 2],
      [1, 1],
      null,
      [2, 0],
      null,
      [1, 0],
      [2, 0],
      null,
      [3, 0],
      [3, 0],
      null,
      [1, 1],
      [1, 0],
      [1, 2],
      [1, 1],
    ]),
    numbering: [
      abstractList(0, ...levels),
      abstractList(1, ...levels),
      list(1, 0),
      list(2, 1),
      list(3, 0, startAt(0, 1)),
    ].join(''),
  });

const by = (author: string, day: number) => `w:author="${author}" w:date="2026-01-0${day}T00:00:00Z"`;
const deleted = (words: string, who = by('Ana', 1)) =>
  `<w:del w:id="1" ${who}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`;
const endOf = (change: string) => `${num(1)}<w:rPr><w:${change} w:id="2" ${by('Ana', 1)}/></w:rPr>`;

/** A list whose second paragraph is deleted, whose fourth was joined to the fifth, and whose sixth was cut in two; a move. */
export const changesDocx = (): Uint8Array =>
  docxFile({
    body: [
      p('uno', num(1)),
      p(deleted('dos'), endOf('del')),
      p('tres', num(1)),
      p('cuatro ', endOf('del')),
      p('cinco', num(1)),
      p('seis', endOf('ins')),
      p('siete', num(1)),
      p(
        `${r('La ')}<w:moveFrom w:id="5" ${by('Ana', 1)}>${r('primera ')}</w:moveFrom>${r('palabra ')}<w:moveTo w:id="6" ${by('Ana', 1)}>${r('primera ')}</w:moveTo><w:ins w:id="7" ${by('Ana', 1)}>${deleted('nueva ', by('Beto', 2))}</w:ins>${r('queda.')}`,
      ),
    ].join(''),
    numbering: abstractList(0, ['decimal', '%1.']) + list(1, 0),
  });

export const listFormats = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'ordinalText',
  'cardinalText',
  'decimalZero',
  'none',
  'chicago',
];

/** A list of three items from 26 on in each format. */
export const formatsDocx = (): Uint8Array =>
  docxFile({
    body: listFormats.map((_, index) => [1, 2, 3].map((item) => p(`w${item}`, num(index + 1))).join('')).join(''),
    numbering: [
      ...listFormats.map((format, index) => abstractList(index, [format, '%1)', '<w:start w:val="26"/>'])),
      ...listFormats.map((_, index) => list(index + 1, index)),
    ].join(''),
    styles: '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="es-GT"/></w:rPr></w:rPrDefault></w:docDefaults>',
  });

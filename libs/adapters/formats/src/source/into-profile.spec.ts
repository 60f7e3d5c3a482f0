import type { ClauseId } from '@articulado/base';
import { isInProfile } from '@articulado/base';
import { type Clause, wordsOf } from '@articulado/policy-text';
import { readHtml } from '../html/read-html.js';
import { importFile } from '../import-file.js';
import { recogniseFragment } from '../recognise/recognise-fragment.js';
import { docxFile, p, r } from '../testing/docx-file.js';
import { odtFile } from '../testing/odt-file.js';
import type { SourceDocument } from './source-document.js';

const acute = '\u0301';
const override = '\u202e';
const zeroWidthSpace = '\u200b';
const apart = (words: string) => words.normalize('NFD');

let count = 0;
const newId = () => `c${(count += 1)}` as ClauseId;
const told = (text: readonly Clause[]) => text.map((clause) => `${clause.kind} ${wordsOf(clause)}`);
const right = ['article ', 'content Pol\u00edtica', 'content Informaci\u00f3n p\u00fablica', 'content 90 d\u00edas'];

/** What an import makes of a file, and the names of the signs that it left out. */
function imported(bytes: Uint8Array) {
  const outcome = importFile(bytes, newId);
  if ('refused' in outcome) throw new Error(outcome.refused);
  expect(outcome.text.every((clause) => isInProfile(wordsOf(clause)))).toBe(true);
  const signs = outcome.report.leftOut.filter(({ what }) => what === 'invisible-signs');
  return { told: told(outcome.text), signs: signs.map(({ name, count: times }) => `${name} ${times}`) };
}

describe('letters apart from their accents, and signs that nobody sees', () => {
  it('are composed and left out where a DOCX file has them, also between runs; labels are known all the same', () => {
    const body = [
      p(r(apart('Art\u00edculo 1. Pol\u00edtica'))),
      p(r('Informacio') + `<w:r><w:rPr><w:b/></w:rPr><w:t>${acute}n</w:t></w:r>` + r(apart(' p\u00fablica'))),
      p(r(`${override}90 d\u00edas${zeroWidthSpace}`)),
    ];
    expect(imported(docxFile({ body: body.join('') }))).toEqual({ told: right, signs: ['U+202E 1', 'U+200B 1'] });
  });

  it('are composed and left out where an ODT file has them', () => {
    const paragraphs = [
      apart('Art\u00edculo 1. Pol\u00edtica'),
      apart('Informaci\u00f3n p\u00fablica'),
      `${override}90 d\u00edas${zeroWidthSpace}`,
    ];
    const body = paragraphs.map((words) => `<text:p>${words}</text:p>`).join('');
    expect(imported(odtFile({ body }))).toEqual({ told: right, signs: ['U+202E 1', 'U+200B 1'] });
  });

  it('are composed and left out where a page or a clipboard has them', () => {
    const source = readHtml(
      `<p>${apart('Art\u00edculo 1. Pol\u00edtica')}</p><p>Informacio<span>${acute}</span>n ${apart('p\u00fablica')}</p><p>${override}90 d\u00edas${zeroWidthSpace}</p>`,
    ) as SourceDocument;
    const { text, leftOut } = recogniseFragment(source, newId, { parts: [], depth: 0 });
    expect(told(text)).toEqual(right);
    expect(leftOut.map(({ what }) => what)).toEqual(['invisible-signs', 'invisible-signs']);
  });
});

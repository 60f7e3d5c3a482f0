import type { ClauseId } from '@articulado/base';
import { type PolicyText, wordsOf } from '@articulado/policy-text';
import { readHtml } from '../html/read-html.js';
import { readPastedText } from '../text/read-pasted-text.js';
import type { SourceDocument } from '../source/source-document.js';
import { type FragmentPlace, recogniseFragment } from './recognise-fragment.js';

const inArticle: FragmentPlace = {
  parts: [
    { kind: 'title', depth: 0 },
    { kind: 'chapter', depth: 1 },
    { kind: 'article', depth: 2 },
  ],
  depth: 3,
};
const ids = () => {
  let last = 0;
  return () => `n${(last += 1)}` as ClauseId;
};
const told = (text: PolicyText) =>
  text.map((clause) => `${clause.kind}@${clause.depth}${clause.number ? `[${clause.number}]` : ''} ${wordsOf(clause)}`);
const of = (document: SourceDocument | { refused: string }, place = inArticle) => {
  if ('refused' in document) throw new Error(document.refused);
  return recogniseFragment(document, ids(), place);
};
const html = (source: string) => told(of(readHtml(source)).text);
const plain = (source: string) => told(of(readPastedText(source)).text);

describe('what is pasted', () => {
  it('stands at the depth of its place, without formulas and titles', () => {
    expect(html('<h1>Pegado uno.</h1><p>Pegado dos.</p>')).toEqual(['content@3 Pegado uno.', 'content@3 Pegado dos.']);
  });

  it('makes points of letters, which follow those of the text', () => {
    expect(plain('c) Publicidad;\nd) Gratuidad.')).toEqual(['point@3 Publicidad;', 'point@3 Gratuidad.']);
  });

  it('puts an article beside the one it stands in, with what belongs to it, and gives it no number that would move others', () => {
    expect(plain('Artículo 90. Plazos.\nEl plazo es de:\na) diez días;\nc) veinte días.')).toEqual([
      'article@2 ',
      'content@3 Plazos.',
      'content@3 El plazo es de:',
      'point@3 diez días;',
      'point@3[c] veinte días.',
    ]);
  });

  it('keeps a number that was put in between', () => {
    expect(plain('Artículo 17 Bis. Plazos.')).toEqual(['article@2[17 Bis] ', 'content@3 Plazos.']);
  });

  it('brings a table as a table', () => {
    const { text } = of(readHtml('<table><tr><td>A</td><td>B</td></tr><tr><td>C</td><td>D</td></tr></table>'));
    expect(told(text)).toEqual(['cell@3 A', 'cell@3 B', 'cell@3 C', 'cell@3 D']);
    expect(new Set(text.map(({ cell }) => cell!.table)).size).toBe(1);
  });

  it('leaves out what was deleted or struck, and says so', () => {
    const { text, leftOut } = of(
      readHtml('<p>El plazo es de <del>diez</del><ins>quince</ins> días <s>hábiles</s></p>'),
    );
    expect(told(text)).toEqual(['content@3 El plazo es de quince días']);
    expect(leftOut.map(({ what, words }) => `${what}: ${words}`)).toEqual([
      'deleted-words: diez',
      'struck-words: hábiles',
    ]);
  });

  it('takes a line of plain text as a paragraph, unless a program broke it', () => {
    expect(plain('uno\ndos')).toEqual(['content@3 uno', 'content@3 dos']);
    const broken =
      'Las instituciones publican sus datos en formatos abiertos y\nlos ponen a disposición de toda persona sin costo\nalguno.';
    expect(plain(broken)).toEqual([`content@3 ${broken.replaceAll('\n', ' ')}`]);
  });
});

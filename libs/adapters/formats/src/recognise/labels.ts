import type { ClauseKind } from '@articulado/policy-text';
import { type FileNumber, numberAt, rangeAt } from './file-number.js';
import { isShout, maxPlainHeading } from './sentences.js';

/** What the beginning of a line says that it is. */
export interface Label {
  readonly kind: ClauseKind;
  /** As the file writes it; absent where it gives none. */
  readonly number?: string;
  /** How many of its first letters only say so: they are not kept among the words. */
  readonly length: number;
  /** `closed`: punctuation ends it ("Artículo 5.-"); `bare`: nothing follows; `open`: words follow at once. */
  readonly end: 'closed' | 'bare' | 'open';
}

/** How a line stands out: a heading of the file, words in bold, or not at all. */
export type Emphasis = 'heading' | 'bold' | 'plain';

const numberWord = String.raw`(?:(?:n[uú]mero|n[uú]m\.|n\.?[°ºo]\.?|no\.)\s*)?`;
const article = new RegExp(String.raw`^(?:art[íìi]culo|arto?\.?)\s*${numberWord}`, 'iu');
const articles = /^(?:art[íìi]culos|art(?:o?s)\.?)\s+/iu;
const closingPunctuation = /^\s*[.:)\]–—-](?:\s*[.:)\]–—-]){0,3}/u;

/** "Artículo 5.-", "ARTICULO 17 Bis.", "Art. 5º", "Artículos 5 y 6. (Derogados)". */
export function articleLabel(text: string): Label | undefined {
  const plural = articles.exec(text)?.[0];
  if (plural) return labelled('article', text, plural.length, rangeAt(text.slice(plural.length)));
  const name = article.exec(text)?.[0];
  if (name === undefined) return undefined;
  const rest = text.slice(name.length);
  // Without a space only digits can follow: "ARTICULO1", not "Articulado".
  if (!/\s$/u.test(name) && !/^\d/.test(rest)) return undefined;
  return labelled('article', text, name.length, transitoryNumber(rest) ?? numberAt(rest) ?? wordAt(namedArticle, rest));
}

/** "Artículo transitorio.", "ARTÍCULO FINAL.-" */
const namedArticle = /^(?:transitorio|final|derogatorio|preliminar|adicional)(?=\s*[.:–—-]|\s*$)/iu;
const transitoryBefore = /^transitorio\s+/iu;
const transitoryBehind = /^\s+transitorio(?![\p{L}\p{N}])/iu;

/** "primero transitorio", "transitorio 1": the word is part of the number, or the article would be another one. */
function transitoryNumber(text: string): FileNumber | undefined {
  const before = transitoryBefore.exec(text)?.[0] ?? '';
  const found = numberAt(text.slice(before.length));
  const behind = found ? (transitoryBehind.exec(text.slice(before.length + found.length))?.[0] ?? '') : '';
  if (!found || before + behind === '') return undefined;
  return {
    number: `${before.trim()} ${found.number} ${behind.trim()}`.trim(),
    length: before.length + found.length + behind.length,
  };
}

const parts: readonly (readonly [ClauseKind, RegExp])[] = [
  ['book', /^libro\s+/iu],
  ['part', /^parte\s+/iu],
  ['title', /^t[ií]tulo\s+/iu],
  ['chapter', /^cap[ií]tulo\s+/iu],
  ['section', /^secci[oó]n\s+/iu],
  ['annex', /^anexo\s+/iu],
];
const namedPart = /^(?:preliminar|general|especial|final|dogm[aá]tica|org[aá]nica)(?![\p{L}\p{N}])/iu;
const annexAlone = /^anexo(?=\s*[.:]|$)/iu;
const letterOfAnnex = /^[A-Z](?![\p{L}\p{N}])/u;
/** "PRIMERA PARTE": the number stands first. */
const numberFirst = /^(\p{L}+)\s+parte(?![\p{L}\p{N}])/iu;

/** "LIBRO PRIMERO", "TÍTULO I", "CAPÍTULO ÚNICO", "Sección 1.ª", "ANEXO A". Whether the line may be one is asked in `mayBePart`. */
export function partLabel(text: string): Label | undefined {
  for (const [kind, name] of parts) {
    const start = name.exec(text)?.[0].length;
    if (start === undefined) continue;
    const rest = text.slice(start).replace(new RegExp(`^${numberWord}`, 'iu'), (word) => ' '.repeat(word.length));
    const skipped = rest.length - rest.trimStart().length;
    const found = numberAt(rest.trimStart()) ?? wordAt(kind === 'annex' ? letterOfAnnex : namedPart, rest.trimStart());
    if (found) return labelled(kind, text, start + skipped, found);
  }
  const alone = annexAlone.exec(text)?.[0];
  if (alone)
    return { kind: 'annex', length: withPunctuation(text, alone.length).length, end: endOf(text, alone.length) };
  return partWithNumberFirst(text);
}

function partWithNumberFirst(text: string): Label | undefined {
  const found = numberFirst.exec(text);
  const number = found ? numberAt(found[1]!) : undefined;
  if (!found || number?.length !== found[1]!.length) return undefined;
  const label = labelled('part', text, 0, { number: found[1]!, length: found[0].length });
  return label?.end === 'open' ? undefined : label;
}

const wordAt = (word: RegExp, text: string) => {
  const number = word.exec(text)?.[0];
  return number === undefined ? undefined : { number, length: number.length };
};

/**
 * Whether a line that begins like a part of the text is its heading: in capitals, or marked as a heading; else the name
 * must be short, begin with a capital and be no sentence ("Título IV de esta Constitución" goes on).
 */
export function mayBePart(text: string, label: Label, emphasis: Emphasis): boolean {
  if (text.length > maxPlainHeading) return false;
  const name = text.slice(label.length).trim();
  if (name !== '' && (/^[“"«'(]/u.test(name) || /:$/u.test(name))) return false;
  if (emphasis === 'heading' || isShout(text)) return true;
  if (label.end === 'open' && /^\p{Ll}/u.test(name)) return false;
  if (emphasis === 'bold') return true;
  return /^\p{Lu}/u.test(text) && (name === '' || (/^\p{Lu}/u.test(name) && !/[.;,:]$/u.test(name)));
}

function labelled(
  kind: ClauseKind,
  text: string,
  start: number,
  found: { number: string; length: number } | undefined,
): Label | undefined {
  if (!found) return undefined;
  const end = start + found.length;
  return { kind, number: found.number, length: withPunctuation(text, end).length, end: endOf(text, end) };
}

/** The beginning of a text up to a place, with the punctuation and the space that follow it. */
function withPunctuation(text: string, end: number): string {
  const close = end + (closingPunctuation.exec(text.slice(end))?.[0].length ?? 0);
  const rest = text.slice(close);
  return text.slice(0, close + rest.length - rest.trimStart().length);
}

function endOf(text: string, end: number): Label['end'] {
  const rest = text.slice(end);
  if (rest.trim() === '') return 'bare';
  return closingPunctuation.test(rest) || /^\s*\(/u.test(rest) ? 'closed' : 'open';
}

const provisionNames =
  /^disposici[oó]n\s+((?:(?:transitori|final|derogatori|complementari|adicional|general)[\p{L}]*\s+){1,2})/iu;
const provisionAlone =
  /^disposici[oó]n\s+((?:transitori|final|derogatori|complementari|adicional)[\p{L}]*)(?=\s*[.:–—-])/iu;
const transitory = /^transitori[oa]s?\s+/iu;

/**
 * "Disposición adicional primera.", "TRANSITORIO I.-", "Disposición transitoria." Which group a provision is of stays in
 * its number, unless the heading above it says so.
 */
export function provisionLabel(text: string, headingAbove: string | undefined): Label | undefined {
  const unique = /^disposici[oó]n\s+[uú]nica(?=\s*[.:–—-]|\s*$)/iu.exec(text)?.[0];
  if (unique)
    return labelled('transitional', text, 0, {
      number: unique.slice(unique.search(/\s/u)).trim(),
      length: unique.length,
    });
  const names = provisionNames.exec(text);
  const start = names?.[0].length ?? transitory.exec(text)?.[0].length;
  const found = start === undefined ? undefined : numberAt(text.slice(start));
  if (start === undefined || !found) return provisionWithoutNumber(text);
  const group = names?.[1]?.trim().replaceAll(/\s+/g, ' ');
  const number = !group || saysGroup(headingAbove, group) ? found.number : `${group} ${found.number}`;
  return labelled('transitional', text, start, { number, length: found.length });
}

function provisionWithoutNumber(text: string): Label | undefined {
  const alone = provisionAlone.exec(text);
  const label = alone && labelled('transitional', text, 0, { number: alone[1]!, length: alone[0].length });
  // With nothing behind it, it is the heading of what follows.
  return label && text.length > label.length ? label : undefined;
}

const saysGroup = (heading: string | undefined, group: string): boolean =>
  heading !== undefined &&
  group
    .toLowerCase()
    .split(' ')
    .every((word) => heading.toLowerCase().includes(word.slice(0, 8)));

/** "Primera.", "ÚNICO.-", "3.ª" among provisions. */
export function ordinalLabel(text: string): Label | undefined {
  const found = /^\p{L}/u.test(text) ? numberAt(text) : undefined;
  return found && !/^[IVXLCDM]+(?!\p{L})/u.test(text) ? labelled('transitional', text, 0, found) : undefined;
}

const group = String.raw`(?:transitori|final|derogatori|complementari|adicional|modificatori)\p{L}*`;
const provisions = new RegExp(
  String.raw`^(?:disposici(?:ones|[oó]n)\s+(?:[\p{L},]+\s+){0,4}?${group}|(?:art[ií]culos\s+)?transitorios?\s*(?:[.:]?$|del?\s))`,
  'iu',
);
/** The same and nothing else, as it is written in a text without capitals. */
const provisionsAlone = new RegExp(
  String.raw`^(?:Disposiciones|Artículos)(?:\s+(?:${group}|[yeo]|generales),?)+\s*[.:]?$`,
  'u',
);

/** The heading above transitional and final provisions. */
export const isProvisionsHeading = (text: string, emphasis: Emphasis): boolean =>
  text.length <= maxPlainHeading &&
  provisions.test(text) &&
  (emphasis !== 'plain' || isShout(text) || provisionsAlone.test(text));

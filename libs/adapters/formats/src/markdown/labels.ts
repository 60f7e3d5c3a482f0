import type { ClauseKind } from '@articulado/policy-text';
import { ordinalLength } from './spanish-ordinals.js';

/** What a line says it is, and how many of its first characters only say so: the label and the number, which are derived and not kept. */
export interface Label {
  readonly kind: ClauseKind;
  readonly length: number;
}

/** How a line stands out: a Markdown heading, words in bold, or not at all. */
export type Standing = 'heading' | 'bold' | 'plain';

const parts: readonly (readonly [ClauseKind, RegExp])[] = [
  ['title', /^t[ií]tulo\s+/iu],
  ['chapter', /^cap[ií]tulo\s+/iu],
  ['section', /^secci[oó]n\s+/iu],
  ['annex', /^anexo\s+/iu],
];
const annexAlone = /^anexo(?=\s*[.:]|$)/iu;
const article = /^art[ií]culo\s+|^art\.\s+/iu;
const transitionals =
  /^disposici(?:ones|[oó]n)\s+(?:[\p{L},]+\s+){0,4}?(?:transitori|final|derogatori|complementari|adicional)/iu;
const provision = /^disposici[oó]n\s+(?:transitoria|final|derogatoria|complementaria|adicional)\s+/iu;
const numerical = /^(?:[IVXLCDM]+|\d+(?:[°ºª]|\.?[oa](?!\p{L}))?(?:\s(?:bis|ter|qu[aá]ter))?)(?![\p{L}\p{N}])/u;
const letter = /^[A-Z](?![\p{L}\p{N}])/u;
const ending = /^\s*(?:\.\s?[-–—]+|[.:)]|[-–—]+)/u;

/** Longest line that is taken for a heading though Markdown doesn't say so. */
const maxPlainHeading = 200;

/** Recognises what opens a part of the text: titles, chapters, sections, articles, annexes, provisions and their heading. */
export function labelOf(text: string, standing: Standing, amongProvisions: boolean): Label | undefined {
  return articleLabel(text, standing) ?? provisionLabel(text, standing, amongProvisions) ?? partLabel(text, standing);
}

function articleLabel(text: string, standing: Standing): Label | undefined {
  const name = article.exec(text)?.[0].length;
  const length = name && numbered(text, name, standing !== 'plain');
  return length ? { kind: 'article', length } : undefined;
}

function provisionLabel(text: string, standing: Standing, amongProvisions: boolean): Label | undefined {
  const name = provision.exec(text)?.[0].length ?? 0;
  const length = name > 0 || amongProvisions ? numbered(text, name, standing === 'heading') : 0;
  return length > 0 && (name > 0 || ordinalLength(text) > 0) ? { kind: 'transitional', length } : undefined;
}

function partLabel(text: string, standing: Standing): Label | undefined {
  if (standing === 'plain' && !isShout(text)) return undefined;
  if (transitionals.test(text) && text.length <= maxPlainHeading) return { kind: 'transitionals', length: 0 };
  for (const [kind, name] of parts) {
    const start = name.exec(text)?.[0].length;
    const length = start && (numbered(text, start, true) || (kind === 'annex' ? lettered(text, start) : 0));
    if (length) return { kind, length };
  }
  const annex = annexAlone.exec(text)?.[0];
  return annex ? { kind: 'annex', length: withEnding(text, annex.length) } : undefined;
}

/** Length of label, number and what ends them; 0 where no number follows, or nothing ends it though something must. */
function numbered(text: string, start: number, mayEndOpen: boolean): number {
  const rest = text.slice(start);
  const number = numerical.exec(rest)?.[0].length || ordinalLength(rest);
  const end = start + number;
  return number > 0 && (mayEndOpen || ending.test(text.slice(end))) ? withEnding(text, end) : 0;
}

const lettered = (text: string, start: number) => (letter.test(text.slice(start)) ? withEnding(text, start + 1) : 0);

function withEnding(text: string, end: number): number {
  const close = end + (ending.exec(text.slice(end))?.[0].length ?? 0);
  return close + (text.slice(close).length - text.slice(close).trimStart().length);
}

/** A short line whose first word is in capitals: how a heading looks in a text that knows no headings. */
const isShout = (text: string) => text.length <= maxPlainHeading && /^\p{Lu}{4,}(?!\p{Ll})/u.test(text);

/** A line wholly in capitals. */
export const isCapitals = (text: string): boolean =>
  text.length <= maxPlainHeading && /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);

/** The line above the recitals: "CONSIDERANDOS", "CONSIDERANDO:". */
export const isRecitalsHeading = (text: string): boolean => /^(?:los\s+)?considerandos?\s*[:.]?$/iu.test(text);

/** Length of what only says that a recital follows: "CONSIDERANDO: ", "Considerando 2. ", or an outline number before "Que". */
export function recitalLabelLength(text: string): number {
  return (
    /^(?:considerando(?:\s+(?:[IVXLC]+|\d+))?(?:\s*[.:,)-]+\s*|\s+)|(?:[IVXLC]+|\d+|[a-z])\s*[.)-]+\s+(?=que\s))/iu.exec(
      text,
    )?.[0].length ?? 0
  );
}

/** How the words after the last provision begin; no article goes on behind them. */
export const isClosing = (text: string): boolean =>
  /^(?:(?:COMUN[IÍ]QUESE|PUBL[IÍ]QUESE|C[UÚ]MPLASE|REM[IÍ]TASE)(?!\p{L})|D(?:AD[OA] EN|ad[oa] en)\s)/u.test(text);

/** The marker of a point, "a)": its letter and length. */
export function pointMarker(text: string): { letter: string; length: number } | undefined {
  const marker = /^(?:\(([A-Za-zÑñ])\)|([A-Za-zÑñ])\)|([a-zñ])\.-?)\s+/u.exec(text);
  return marker
    ? { letter: (marker[1] ?? marker[2] ?? marker[3] ?? '').toLowerCase(), length: marker[0].length }
    : undefined;
}

/** The marker of a numeral that Markdown took for a paragraph, "1.-" or an escaped "1.": its number and length. */
export function numeralMarker(text: string): { number: number; length: number } | undefined {
  const marker = /^(\d{1,3})(?:\)|\.-?)\s+/u.exec(text);
  return marker ? { number: Number(marker[1]), length: marker[0].length } : undefined;
}

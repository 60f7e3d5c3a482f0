import type { FileLine } from '../text/file-lines.js';

/** What a line of a Markdown source opens. */
export type BlockLine =
  | { readonly opens: 'nothing' }
  | { readonly opens: 'rule' }
  | { readonly opens: 'heading'; readonly level: number; readonly words: string }
  | { readonly opens: 'bullet'; readonly indent: number; readonly words: string }
  | { readonly opens: 'fence'; readonly fence: string }
  | { readonly opens: 'note'; readonly key: string; readonly words: string }
  | { readonly opens: 'given'; readonly json: string }
  | { readonly opens: 'comment' }
  | { readonly opens: 'words' };

const heading = /^[ \t\u00A0]*(#{1,6})(?=[ \t]|$)/;
const rule = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const bullet = /^([ \t]*)([-*+•])[ \t]+(\S.*)$/;
const fence = /^[ \t]*(`{3,}|~{3,})[^`]*$/;
const note = /^[ \t]{0,3}\[\^([^\]\s]{1,100})\]:[ \t]*(.*)$/;
const given = /^<!-- articulado (\{.*\}) -->[ \t]*$/;

/** Says what a line opens by itself; what follows from the lines around it (tables, underlined headings) is not asked here. */
export function blockLine({ text }: FileLine): BlockLine {
  if (text.trim() === '') return { opens: 'nothing' };
  if (rule.test(text)) return { opens: 'rule' };
  return headingLine(text) ?? bulletLine(text) ?? noteLine(text) ?? otherLine(text);
}

function headingLine(text: string): BlockLine | undefined {
  const found = heading.exec(text);
  if (!found) return undefined;
  const words = text.slice(found[0].length).trim();
  return { opens: 'heading', level: found[1]!.length, words: withoutClosing(words) };
}

/** "## Título ##": the signs behind the words close the heading. */
function withoutClosing(words: string): string {
  let end = words.length;
  while (words[end - 1] === '#') end -= 1;
  const rest = words.slice(0, end);
  return rest === rest.trimEnd() && rest !== '' ? words : rest.trimEnd();
}

function bulletLine(text: string): BlockLine | undefined {
  const found = bullet.exec(text);
  return found ? { opens: 'bullet', indent: columnsOf(found[1]!), words: found[3]! } : undefined;
}

function noteLine(text: string): BlockLine | undefined {
  const found = note.exec(text);
  return found ? { opens: 'note', key: found[1]!, words: found[2]! } : undefined;
}

function otherLine(text: string): BlockLine {
  const opened = fence.exec(text);
  if (opened) return { opens: 'fence', fence: opened[1]! };
  const named = given.exec(text);
  if (named) return { opens: 'given', json: named[1]! };
  return /^[ \t]*<!--/.test(text) ? { opens: 'comment' } : { opens: 'words' };
}

/** How far in white space reaches. */
const columnsOf = (space: string): number =>
  [...space].reduce((columns, sign) => columns + (sign === '\t' ? 4 - (columns % 4) : 1), 0);

/** A line without the signs of the quotations that it stands in. */
export const withoutQuotation = (line: FileLine): FileLine =>
  /^[ \t]{0,3}>/.test(line.text) ? { ...line, text: line.text.replace(/^(?:[ \t]{0,3}>)+ ?/, '') } : line;

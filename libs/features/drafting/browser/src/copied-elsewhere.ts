import type { ResolvedPos } from 'prosemirror-model';
import { isCell } from '@articulado/editor';

/** What another program put on the clipboard, to be read later: browsers show a clipboard only while they tell of the paste. */
export interface CopiedElsewhere {
  readonly html: string;
  readonly text: string;
}

/** @returns `undefined` for what this program put there itself, and for a single line among others' words; both need no reading */
export function copiedElsewhere(data: DataTransfer, { parent }: ResolvedPos): CopiedElsewhere | undefined {
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  if (html.includes('data-pm-slice')) return undefined;
  const breaks = isCell(parent) ? /[\t\n]/ : /\n/;
  const isAmongWords = html === '' && parent.content.size > 0 && !breaks.test(text.trim());
  return isAmongWords ? undefined : { html, text };
}

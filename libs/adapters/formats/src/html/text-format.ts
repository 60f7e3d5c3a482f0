import type { SourceChange } from '../source/source-document.js';
import { attributeOf, type HtmlElement, tagOf } from './html-node.js';
import type { Declarations } from './declarations.js';

/** How words look and what lies on them: what an element gives to all that is in it. */
export interface TextFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly link?: string;
  readonly change?: SourceChange;
  readonly comments?: readonly string[];
  /** Written in a font whose letters are signs, as the markers of lists are. */
  readonly inSigns?: boolean;
  /** Which white space is kept: none, line breaks alone, all of it. */
  readonly space: 'collapsed' | 'lines' | 'kept';
}

/** The look within an element. @param isHeading - whether its bold is the look of its kind, which is not kept */
export function formatWithin(
  element: HtmlElement,
  style: Declarations,
  format: TextFormat,
  isHeading: boolean,
): TextFormat {
  const tag = tagOf(element);
  const type = changeTypeOf(element, tag);
  return {
    ...format,
    ...(!isHeading && emphasisOf(tag, style)),
    // The line through deleted words is how Word shows that they are.
    ...(isStruck(tag, style) && type === undefined && { struck: true }),
    ...changeWithin(element, type, format),
    ...signsOf(style),
    ...spaceOf(tag, style),
  };
}

function signsOf(style: Declarations): { inSigns?: boolean } {
  const font = style.get('font-family') ?? style.get('font');
  return font === undefined ? {} : { inSigns: /symbol|wingdings|webdings|courier new/.test(font) };
}

/** Bold and italic by style overrule those by name: Google Docs wraps all it copies in a `<b>` that is not bold. */
function emphasisOf(tag: string, style: Declarations): Pick<TextFormat, 'bold' | 'italic'> {
  const [weight, slant] = [style.get('font-weight'), style.get('font-style')];
  const isBold = weight === undefined ? undefined : /^bold/.test(weight) || Number(weight) >= 600;
  const isItalic = slant === undefined ? undefined : /^(?:italic|oblique)/.test(slant);
  const bold = isBold ?? (['b', 'strong'].includes(tag) || undefined);
  const italic = isItalic ?? (['i', 'em'].includes(tag) || undefined);
  return {
    ...(bold !== undefined && weight !== 'inherit' && { bold }),
    ...(italic !== undefined && slant !== 'inherit' && { italic }),
  };
}

/** A line through words, by whatever an ancestor says: it can't be taken off again. */
const isStruck = (tag: string, style: Declarations): boolean =>
  ['s', 'strike'].includes(tag) ||
  `${style.get('text-decoration')} ${style.get('text-decoration-line')}`.includes('line-through');

const changes: Readonly<Record<string, SourceChange['type'] | undefined>> = { ins: 'inserted', del: 'deleted' };

function changeTypeOf(element: HtmlElement, tag: string): SourceChange['type'] | undefined {
  const byClass = /(?:^|\s)mso(ins|del)(?:\s|$)/i.exec(attributeOf(element, 'class'))?.[1]?.toLowerCase();
  return changes[byClass ?? tag];
}

/** Word says by whom and when; inserted words in deleted ones are deleted. */
function changeWithin(
  element: HtmlElement,
  type: SourceChange['type'] | undefined,
  { change }: TextFormat,
): { change?: SourceChange } {
  if (type === undefined || (type === 'inserted' && change?.type === 'deleted')) return {};
  const author = decodeAuthor(/^mailto:(.*)$/i.exec(attributeOf(element, 'cite'))?.[1] ?? '');
  const at = attributeOf(element, 'datetime');
  const outer = change?.type === type ? change : undefined;
  return { change: { ...outer, type, ...(author && { author }), ...(at && { at }) } };
}

function decodeAuthor(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a name with a per cent sign in it
  }
}

function spaceOf(tag: string, style: Declarations): Partial<TextFormat> {
  const rule = style.get('white-space') ?? (['pre', 'textarea', 'listing'].includes(tag) ? 'pre' : undefined);
  if (rule === undefined || rule === 'inherit') return {};
  if (/^(?:pre|pre-wrap|break-spaces)$/.test(rule)) return { space: 'kept' };
  return { space: rule === 'pre-line' ? 'lines' : 'collapsed' };
}

/** Whether an element and all that is in it is not shown. */
export const isHiddenElement = (element: HtmlElement, style: Declarations): boolean =>
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all' ||
  element.getAttribute('hidden') !== null;

import { attributeOf, type HtmlElement, tagOf } from './html-node.js';
import type { Declarations } from './declarations.js';

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);
/** What is no text of a page: it is for programs. */
const forPrograms = new Set('base head link meta script style template title xml noframes noembed rp'.split(' '));
/** What a page shows and a text can't hold: its words are listed. */
const notText = new Set(
  'audio button canvas datalist embed iframe input map meter noscript object progress select textarea video'.split(' '),
);

/** Whether words in an element stand in paragraphs of their own. */
export function isBlock(element: HtmlElement, style: Declarations): boolean {
  const display = style.get('display');
  if (display === undefined || display === 'inherit') return blocks.has(tagOf(element));
  return !/^(?:inline|contents|ruby)/.test(display);
}

export const isForPrograms = (element: HtmlElement): boolean => forPrograms.has(tagOf(element));
export const isNotText = (element: HtmlElement): boolean => notText.has(tagOf(element));

/** Level of a heading, 1 the highest. Word gives those below the sixth, and the title, in classes and styles of its own. */
export function headingLevel(element: HtmlElement, style: Declarations): number | undefined {
  const named =
    /^h([1-6])$/.exec(tagOf(element))?.[1] ??
    /(?:^|\s)MsoHeading([1-9])(?:\s|$)/i.exec(attributeOf(element, 'class'))?.[1];
  const outline = /^[1-9]$/.exec(style.get('mso-outline-level') ?? '')?.[0];
  const spoken =
    attributeOf(element, 'role') === 'heading' ? /^[1-9]$/.exec(attributeOf(element, 'aria-level'))?.[0] : undefined;
  const level = named ?? outline ?? spoken;
  if (level !== undefined) return Number(level);
  return /(?:^|\s)(?:MsoTitle|title)(?:\s|$)/i.test(attributeOf(element, 'class')) && tagOf(element) === 'p'
    ? 1
    : undefined;
}

/** Tables of contents, as Word, LibreOffice and wikis mark theirs. */
export const isContents = (element: HtmlElement): boolean =>
  /(?:^|\s)(?:MsoToc\w*|toc)(?:\s|$)/i.test(attributeOf(element, 'class')) ||
  /^(?:Table of Contents\d*|toc)$/i.test(attributeOf(element, 'id')) ||
  attributeOf(element, 'role') === 'doc-toc';

/** Headers and footers of pages, as LibreOffice and Word mark theirs, and the menus of a site. */
export const isPageNavigation = (element: HtmlElement, style: Declarations): boolean =>
  tagOf(element) === 'nav' ||
  attributeOf(element, 'role') === 'navigation' ||
  (tagOf(element) === 'div' && /^(?:header|footer)$/i.test(attributeOf(element, 'title'))) ||
  /^(?:header|footer)$/.test(style.get('mso-element') ?? '');

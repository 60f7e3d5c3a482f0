import { readDeclarations } from './declarations.js';
import { type LinkTargets, indexLinkTargets, type PageLinks } from './link-targets.js';
import { attributeOf, elementsWhere, type HtmlElement, type HtmlNode } from './html-node.js';
import { isCommentAddress } from './note-addresses.js';

/** The comments that Word and Google Docs put at the end of a page. Word marks their elements as such. */
export function indexComments(root: HtmlNode, links: PageLinks): Pick<LinkTargets, 'keyIn' | 'targets'> {
  const linked = indexLinkTargets(
    links,
    (address) => isCommentAddress(address) && address.startsWith('#cmnt'),
    'comment',
  );
  const targets = new Map(linked.targets);
  for (const comment of elementsWhere(root, isMarkedComment))
    targets.set(`comment-${numberOf(comment) ?? targets.size + 1}`, comment);
  const byTarget = new Map<HtmlNode, string>([...targets].map(([key, target]) => [target, key]));
  return { keyIn: (element) => byTarget.get(element), targets };
}

/** The comment that lies on an element's words, by Word's own style: "mso-comment-reference:AB_1" → "comment-1". */
export function commentOn(element: HtmlElement): string | undefined {
  const reference = readDeclarations(attributeOf(element, 'style')).get('mso-comment-reference');
  const number = /_(\d+)$/.exec(reference ?? '')?.[1];
  return number === undefined ? undefined : `comment-${number}`;
}

/** Who wrote a comment: `<span style='mso-comment-author:"Ana López"'>`. */
export function authorOf(comment: HtmlElement): string | undefined {
  const bearer = elementsWhere(comment, (inner) => /mso-comment-author/i.test(attributeOf(inner, 'style')))[0];
  return bearer && /mso-comment-author:\s*["']?([^"';]+)/i.exec(attributeOf(bearer, 'style'))?.[1]?.trim();
}

const isMarkedComment = (element: HtmlElement): boolean =>
  readDeclarations(attributeOf(element, 'style')).get('mso-element') === 'comment';

function numberOf(comment: HtmlElement): string | undefined {
  const names = elementsWhere(comment, (inner) => nameOf(inner) !== undefined).map(nameOf);
  return /\d+$/.exec(names[0] ?? '')?.[0];
}

const nameOf = (element: HtmlElement): string | undefined =>
  [attributeOf(element, 'id'), attributeOf(element, 'name')].find((name) => /^(?:_com_|_msocom_)\d+$/.test(name));

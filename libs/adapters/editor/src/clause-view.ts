import type { ClauseId } from '@articulado/base';
import type { PrintedNumber } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';
import { idOf } from './clause-nodes.js';
import { type ClauseAttrs, domAttributes } from './schema.js';

/** A clause's paragraph; it may bear attributes that the document doesn't know. */
export class ClauseView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(
    private node: Node,
    private readonly numberOf: (id: ClauseId) => PrintedNumber | undefined,
  ) {
    this.dom = document.createElement('p');
    this.contentDOM = this.dom;
    this.decorate();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || idOf(node) !== idOf(this.node)) return false;
    const decoratedAnew = !node.sameMarkup(this.node);
    this.node = node;
    if (decoratedAnew) this.decorate();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  private decorate(): void {
    const attributes = domAttributes(this.node.attrs as ClauseAttrs);
    for (const name of ['data-given', 'data-cell']) if (attributes[name] === undefined) this.dom.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes)) this.dom.setAttribute(name, value);
    showNumber(this.dom, this.numberOf(idOf(this.node)));
  }
}

/** Writes on a clause's paragraph which number it bears, and which one a reader would expect in its place. */
export function showNumber(dom: HTMLElement, printed: PrintedNumber | undefined): void {
  set(dom, 'number', printed?.number);
  set(dom, 'expected', printed?.expected);
}

function set(dom: HTMLElement, name: string, value: string | undefined): void {
  if (dom.dataset[name] === value) return;
  if (value === undefined) delete dom.dataset[name];
  else dom.dataset[name] = value;
}

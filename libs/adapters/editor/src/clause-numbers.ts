import type { ClauseId } from '@articulado/base';
import { type Clause, numberClauses } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView, NodeView, ViewMutationRecord } from 'prosemirror-view';
import { clausesOf, idOf } from './clause-nodes.js';
import { type ClauseAttrs, domAttributes } from './schema.js';
import { sharedEnds } from './sequence.js';

/**
 * Shows each clause's number in `data-number`, for the style sheet to print beside it. Display only: the document never
 * holds a number. They are counted anew only when clauses come, go, move, or change kind or depth; and since no
 * decorations are involved, a keystroke in a long text costs nothing for them.
 */
export function clauseNumbers(): Plugin {
  let numbers: ReadonlyMap<ClauseId, string> = new Map();
  return new Plugin({
    props: { nodeViews: { clause: (node) => new ClauseView(node, () => numbers) } },
    view(view) {
      numbers = numbersOf(view.state.doc);
      print(view, numbers);
      return {
        update(_view, before) {
          if (!standsOtherwise(before.doc, view.state.doc)) return;
          numbers = numbersOf(view.state.doc);
          print(view, numbers);
        },
      };
    },
  });
}

const numbersOf = (doc: Node): ReadonlyMap<ClauseId, string> =>
  numberClauses(clausesOf(doc).map((node) => ({ ...(node.attrs as unknown as Clause), content: [] })));

/** Whether there is a reason to count anew. */
function standsOtherwise(before: Node, after: Node): boolean {
  if (before === after) return false;
  const [old, now] = [clausesOf(before), clausesOf(after)];
  if (old.length !== now.length) return true;
  const { start, end } = sharedEnds(old, now);
  for (let i = start; i < now.length - end; i++) if (!old[i]!.sameMarkup(now[i]!)) return true;
  return false;
}

function print(view: EditorView, numbers: ReadonlyMap<ClauseId, string>): void {
  view.state.doc.forEach((node, position) => {
    const dom = view.nodeDOM(position);
    if (dom instanceof HTMLElement) number(dom, numbers.get(idOf(node)));
  });
}

function number(dom: HTMLElement, number: string | undefined): void {
  if (dom.dataset['number'] === number) return;
  if (number === undefined) delete dom.dataset['number'];
  else dom.dataset['number'] = number;
}

/** A clause's paragraph; it may bear attributes that the document doesn't know. */
class ClauseView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;

  constructor(
    private node: Node,
    private readonly numbers: () => ReadonlyMap<ClauseId, string>,
  ) {
    this.dom = document.createElement('p');
    this.contentDOM = this.dom;
    this.dress();
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type || idOf(node) !== idOf(this.node)) return false;
    const dressedAnew = !node.sameMarkup(this.node);
    this.node = node;
    if (dressedAnew) this.dress();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type === 'attributes' && mutation.target === this.dom;
  }

  private dress(): void {
    for (const [name, value] of Object.entries(domAttributes(this.node.attrs as ClauseAttrs)))
      this.dom.setAttribute(name, value);
    number(this.dom, this.numbers().get(idOf(this.node)));
  }
}

import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import type { OrdinalStyle } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { AtomView, labellingSerializer, labelOf, showLabel } from './atom-view.js';
import { clausesOf, idOf } from './clause-nodes.js';
import { ClauseView, showNumber } from './clause-view.js';
import { PrintedText, printsOtherwise } from './printed-text.js';
import { draftSchema } from './schema.js';

/**
 * Shows each clause's number in `data-number`, for the style sheet to print beside it, and what notes and references say
 * among the words. Display only: the document holds none of it; the clipboard takes it along for other programs. It is
 * found anew only when clauses come, go, move or become others, or atoms do; and since no decorations are involved, a
 * keystroke in a long text costs nothing for it.
 * @param ordinals - how the process counts its transitional provisions
 */
export function showPrintedText(t: Translate, ordinals: OrdinalStyle): Plugin {
  let printed = new PrintedText(draftSchema.node('doc', null, [draftSchema.node('clause')]), ordinals);
  let shown: EditorView | undefined;
  const label = (node: Node) => labelOf(node, printed, t);
  const noteOf = (id: ClauseId) => shown && clausesOf(shown.state.doc).find((clause) => idOf(clause) === id);
  return new Plugin({
    props: {
      nodeViews: {
        clause: (node) => new ClauseView(node, (id) => printed.numberOf(id)),
        note: (node) => new AtomView(node, label),
        reference: (node) => new AtomView(node, label),
      },
      clipboardSerializer: labellingSerializer(label, noteOf),
      clipboardTextSerializer: ({ content }) =>
        content.textBetween(0, content.size, '\n\n', (leaf) => label(leaf).words),
    },
    view(view) {
      shown = view;
      const printAnew = () => {
        printed = new PrintedText(view.state.doc, ordinals);
        print(view, printed, label);
      };
      printAnew();
      return {
        update: (_view, before) => {
          if (printsOtherwise(before.doc, view.state.doc)) printAnew();
        },
      };
    },
  });
}

function print(view: EditorView, printed: PrintedText, label: (atom: Node) => ReturnType<typeof labelOf>): void {
  view.state.doc.descendants((node, position) => {
    const dom = node.isText ? undefined : view.nodeDOM(position);
    if (!(dom instanceof HTMLElement)) return;
    if (node.isTextblock) showNumber(dom, printed.numberOf(idOf(node)));
    else showLabel(dom, label(node));
  });
}

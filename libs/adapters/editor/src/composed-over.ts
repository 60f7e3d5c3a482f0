import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** What an input method is about to replace by the first word that it composes: `inserted` units instead of `from` up to `to`. */
export interface ComposedOver {
  readonly doc: Node;
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/**
 * What an input method begins to compose over goes first, by a step of our own. Left to the browser, it would have to be found by comparing:
 * a letter that is the same as the composed one would stay, and what is composed over a reference or the mark of a note would go into it.
 * Where words are not selected, but the input method takes them back to change them, the browser says which: in the page alone this can't be
 * seen, "p" composed over the "p " of "pp  e" reads like a deleted space.
 */
export function composedOver(tell: (over: ComposedOver) => void): Plugin {
  let hasBegun = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: (view) => {
          hasBegun = false;
          deleteSelectedWords(view);
          return false;
        },
        beforeinput: (view, event) => {
          const [range, ...more] = event.getTargetRanges();
          if (hasBegun || event.inputType !== 'insertCompositionText' || !range || more.length > 0) return false;
          hasBegun = true;
          const [from, to] = [
            view.posAtDOM(range.startContainer, range.startOffset),
            view.posAtDOM(range.endContainer, range.endOffset),
          ];
          if (from < to) tell({ doc: view.state.doc, from, to, inserted: event.data?.length ?? 0 });
          return false;
        },
      },
    },
  });
}

/** Of a selection within a clause; one that covers several is `clauseClipboard`'s. What comes in its place looks as it did. */
function deleteSelectedWords(view: EditorView): void {
  const { state } = view;
  const { $from, $to, empty } = state.selection;
  if (empty || !$from.sameParent($to) || $from.depth === 0) return;
  view.dispatch(state.tr.deleteSelection().ensureMarks($from.marksAcross($to) ?? []));
}

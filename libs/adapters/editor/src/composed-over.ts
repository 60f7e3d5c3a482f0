import type { Node } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';

/** What an input method is about to replace by the first word that it composes: `inserted` units instead of `from` up to `to`. */
export interface ComposedOver {
  readonly doc: Node;
  readonly from: number;
  readonly to: number;
  readonly inserted: number;
}

/**
 * Hears from the browser over which words an input method begins to compose. In the page alone this can't be seen: "p" composed over the
 * "p " of "pp  e" reads like a deleted space.
 */
export function composedOver(tell: (over: ComposedOver) => void): Plugin {
  let hasBegun = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          hasBegun = false;
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

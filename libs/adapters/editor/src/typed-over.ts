import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * Writes a letter that is typed over selected words of one clause by a step of our own. Left to the browser, it would have to be found by
 * comparing; some browsers change nothing at all in the page where the letter is the same as the selected one, and that one would stay.
 */
export function typedOver(): Plugin {
  return new Plugin({
    props: { handleKeyPress: (view, { charCode }) => typeOver(view, String.fromCharCode(charCode)) },
  });
}

function typeOver(view: EditorView, letter: string): boolean {
  const { selection } = view.state;
  const { from, to, $from, $to, empty } = selection;
  if (!(selection instanceof TextSelection) || empty || !$from.sameParent($to) || /[\r\n]/.test(letter)) return false;
  const write = () => view.state.tr.insertText(letter).scrollIntoView();
  const isTaken = view.someProp('handleTextInput', (handle) => handle(view, from, to, letter, write));
  if (!isTaken) view.dispatch(write());
  return true;
}

import { type EditorState, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { copiedElsewhere } from './copied-elsewhere.js';
import type { ForeignPastes } from './foreign-pastes.js';

/**
 * Takes over what other programs put on the clipboard or drag in, so that `ForeignPastes` reads it by our own rules and not the browser: nothing
 * of their styles, scripts or remote pictures comes near the page. To stand before all other plugins that paste.
 */
export function foreignClipboard(pastes: ForeignPastes): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste: (view, event) => take(view, event, event.clipboardData, view.state.selection),
        drop: (view, event) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
          if (view.dragging || place === undefined) return false;
          return take(view, event, event.dataTransfer, TextSelection.near(view.state.doc.resolve(place)));
        },
      },
    },
  });

  function take(view: EditorView, event: Event, data: DataTransfer | null, at: EditorState['selection']): boolean {
    const copied = view.editable && data ? copiedElsewhere(data, at.$from) : undefined;
    if (!copied) return false;
    event.preventDefault();
    if (!at.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(at));
    pastes.take(view, copied);
    return true;
  }
}

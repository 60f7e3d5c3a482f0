import type { LeftOutKind } from '@articulado/formats/clipboard';
import { type EditorState, Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { pasteSlice } from '../clause-clipboard.js';
import { idOf } from '../clause-nodes.js';
import { draftSchema } from '../schema.js';
import { keepIds } from './keep-ids.js';
import { readPasted } from './pasted-source.js';

/** What a person should know of a paste: that it could not be read, or what of it was left out. */
export type PasteNews = 'unreadable' | readonly LeftOutKind[];

/**
 * Recognises clauses in what other programs put on the clipboard or drag in, by their own rules and not by the browser's: nothing
 * of their styles, scripts or remote pictures comes near the page. To stand before all other plugins that paste.
 */
export function foreignClipboard(tell: (news: PasteNews) => void): Plugin {
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
    const pasted = view.editable && data ? readPasted(data, at.$from) : undefined;
    if (!pasted) return false;
    event.preventDefault();
    if (pasted === 'unreadable') tell(pasted);
    else {
      const { leftOut } = pasted;
      if (!at.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(at));
      const slice = pasted.isWords ? pasted.slice : keepIds(view.state, pasted.slice);
      const clauses = slice.content.content.filter(({ type }) => type === draftSchema.nodes['clause']);
      if (slice.size > 0) pasteSlice(view, slice, clauses.map(idOf));
      if (leftOut.length > 0) tell(leftOut.map(({ what }) => what));
    }
    return true;
  }
}

import type { Translate } from '@articulado/messages/room';
import { Plugin } from 'prosemirror-state';
import { idOf } from '@articulado/editor';
import { tableAt } from '@articulado/editor';

/** Says where in its table a cell is when the caret comes into it: in a flat text the page's own structure doesn't tell. */
export function cellAnnouncer(t: Translate, say: (sentence: string) => void): Plugin {
  return new Plugin({
    view: () => {
      let last: string | undefined;
      return {
        update({ state }) {
          const { $head } = state.selection;
          const current = $head.depth > 0 ? idOf($head.parent) : undefined;
          if (current === last) return;
          last = current;
          const table = tableAt(state);
          if (!table) return;
          const { rows, columns } = table.layout;
          const { row, column } = table.current.place;
          say(
            t('room.table.at', {
              row: rows.indexOf(row) + 1,
              rows: rows.length,
              column: columns.indexOf(column) + 1,
              columns: columns.length,
            }),
          );
        },
      };
    },
  });
}

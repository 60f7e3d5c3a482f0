import type { MessageId, Translate } from '@articulado/messages/room';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { tableAt } from '@articulado/editor';
import { openDialog } from './dialog.js';
import { button, element } from './element.js';
import {
  addColumn,
  addRow,
  deleteColumns,
  deleteRows,
  insertTable,
  isHeaderRow,
  mostColumns,
  mostRows,
  toggleHeaderRow,
} from './table-acts.js';

/** What one can do in a table, in the order in which it is offered. */
const acts: readonly (readonly [MessageId, Command])[] = [
  ['room.table.row-before', addRow('before')],
  ['room.table.row-behind', addRow('behind')],
  ['room.table.column-before', addColumn('before')],
  ['room.table.column-behind', addColumn('behind')],
  ['room.table.delete-rows', deleteRows],
  ['room.table.delete-columns', deleteColumns],
];

/** In a table: what can be done with its rows and columns. Elsewhere: asks how large a new one shall be. */
export function openTableDialog(view: EditorView, t: Translate, say: (sentence: string) => void): void {
  const table = tableAt(view.state);
  const run = (command: Command, done: MessageId) => {
    command(view.state, view.dispatch, view);
    dialog.close();
    say(t('room.table.done', { act: t(done) }));
  };
  const cancel = () => button(t('room.cancel'), 'button is-quiet', () => dialog.close());
  const parts = table ? [actList(), element('div', { class: 'button-row' }, cancel())] : [sizeForm()];
  const dialog = openDialog(t(table ? 'room.table.title' : 'room.table.insert'), parts, () => view.focus());
  dialog.place.querySelector<HTMLElement>('input, button')?.focus();
  dialog.place.querySelector('input')?.select();

  function actList(): HTMLElement {
    const header = table && isHeaderRow(table) ? 'room.table.no-header-row' : 'room.table.header-row';
    return element(
      'div',
      { class: 'room-acts' },
      ...[...acts.slice(0, 4), [header, toggleHeaderRow] as const, ...acts.slice(4)].map(([name, command]) =>
        button(t(name), 'button is-quiet', () => run(command, name)),
      ),
    );
  }

  function sizeForm(): HTMLElement {
    const [rows, columns] = [sizeField('room-rows', 3, mostRows), sizeField('room-columns', 3, mostColumns)];
    const form = element(
      'form',
      { method: 'dialog', class: 'room-form' },
      element('label', { for: 'room-rows' }, t('room.table.rows')),
      rows,
      element('label', { for: 'room-columns' }, t('room.table.columns')),
      columns,
      element('p', { class: 'hint' }, t('room.table.hint')),
      element(
        'div',
        { class: 'button-row' },
        element('button', { type: 'submit', class: 'button' }, t('room.table.insert')),
        cancel(),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      run(insertTable(rows.valueAsNumber, columns.valueAsNumber), 'room.table.insert');
    });
    return form;
  }
}

const sizeField = (id: string, value: number, max: number) =>
  element('input', { class: 'input', id, type: 'number', min: 1, max, step: 1, value, required: true });

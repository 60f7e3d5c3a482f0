import type { MessageId, Translate } from '@articulado/messages/room';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Command } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { tableAt } from '@articulado/editor';
import { useAskedField } from './asked-field.js';
import { Button } from './button.js';
import { openDialog } from './dialog.js';
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
} from './table-commands.js';

/** What one can do in a table, in the order in which it is offered. */
const commands: readonly (readonly [MessageId, Command])[] = [
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
  openDialog(
    t(table ? 'room.table.title' : 'room.table.insert'),
    (close) => {
      const run = (command: Command, done: MessageId) => {
        command(view.state, view.dispatch, view);
        close();
        say(t('room.table.done', { act: t(done) }));
      };
      if (table) return <TableCommands t={t} hasHeader={isHeaderRow(table)} run={run} close={close} />;
      return <SizeForm t={t} run={run} close={close} />;
    },
    () => view.focus(),
  );
}

interface TableDialogProps {
  readonly t: Translate;
  run(command: Command, done: MessageId): void;
  close(): void;
}

function TableCommands({ t, hasHeader, run, close }: TableDialogProps & { readonly hasHeader: boolean }) {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current!.querySelector('button')!.focus(), []);
  const header = hasHeader ? 'room.table.no-header-row' : 'room.table.header-row';
  return (
    <>
      <div class="room-acts" ref={list}>
        {[...commands.slice(0, 4), [header, toggleHeaderRow] as const, ...commands.slice(4)].map(([name, command]) => (
          <Button key={name} variant="is-quiet" onPress={() => run(command, name)}>
            {t(name)}
          </Button>
        ))}
      </div>
      <div class="button-row">
        <Button variant="is-quiet" onPress={close}>
          {t('room.cancel')}
        </Button>
      </div>
    </>
  );
}

function SizeForm({ t, run, close }: TableDialogProps) {
  const rows = useAskedField();
  const columns = useRef<HTMLInputElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    run(insertTable(rows.current!.valueAsNumber, columns.current!.valueAsNumber), 'room.table.insert');
  };
  const size = { class: 'input', type: 'number', min: 1, step: 1, required: true, defaultValue: '3' } as const;
  return (
    <form method="dialog" class="room-form" onSubmit={submit}>
      <label for="room-rows">{t('room.table.rows')}</label>
      <input {...size} id="room-rows" max={mostRows} ref={rows} />
      <label for="room-columns">{t('room.table.columns')}</label>
      <input {...size} id="room-columns" max={mostColumns} ref={columns} />
      <p class="hint">{t('room.table.hint')}</p>
      <div class="button-row">
        <button type="submit" class="button">
          {t('room.table.insert')}
        </button>
        <Button variant="is-quiet" onPress={close}>
          {t('room.cancel')}
        </Button>
      </div>
    </form>
  );
}

import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import {
  type Clause,
  type ClauseKind,
  isClauseKind,
  isHeading,
  parentsOf,
  type Table,
  tableOf,
} from '@articulado/policy-text';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, clauseTraitsOf, idOf } from '@articulado/editor';
import { printsOtherwise } from '@articulado/editor';
import type { ClauseAttrs } from '@articulado/editor';
import { printedNumber } from './clause-label.js';

const indenting: readonly string[] = ['paragraph', 'point', 'subpoint', 'definition'] satisfies ClauseKind[];

/**
 * Decorates each clause for the style sheet: how far in it stands, how its number is written, where a cell stands in its table, what
 * to say in an empty one, and which one the caret is in. Like the numbers themselves all of it is attributes of the paragraph.
 */
export function clauseDecorations(t: Translate): Plugin {
  return new Plugin({
    view(view) {
      let current: HTMLElement | undefined;
      const markCurrent = () => {
        const now = clauseAtCaret(view);
        if (now === current) return;
        current?.classList.remove('has-caret');
        now?.classList.add('has-caret');
        current = now;
      };
      // The numbers are printed by a plugin's view too, which may come later than this one.
      queueMicrotask(() => view.isDestroyed || dressAll(view, t));
      return {
        update(_view, before) {
          if (printsOtherwise(before.doc, view.state.doc)) dressAll(view, t);
          markCurrent();
        },
      };
    },
  });
}

function clauseAtCaret(view: EditorView): HTMLElement | undefined {
  const { $head } = view.state.selection;
  const dom = $head.depth > 0 ? view.nodeDOM($head.before(1)) : undefined;
  return dom instanceof HTMLElement ? dom : undefined;
}

function dressAll(view: EditorView, t: Translate): void {
  const nodes = clausesOf(view.state.doc);
  const text = nodes.map(clauseTraitsOf);
  const parents = parentsOf(text);
  const tables = tablesIn(text);
  view.state.doc.forEach((node, position) => {
    const dom = view.nodeDOM(position);
    if (!(dom instanceof HTMLElement)) return;
    const { kind, cell } = node.attrs as ClauseAttrs;
    const { number, expected } = dom.dataset;
    const unmarked = kind === 'note' ? t('room.note.unmarked') : undefined;
    set(dom, 'indent', String(indentOf(idOf(node), parents)));
    set(dom, 'printed', number === undefined ? unmarked : printedNumber(t, kind, number));
    set(dom, 'instead', expected && t('room.number.expected', { number: printedNumber(t, kind, expected) }));
    set(dom, 'placeholder', isClauseKind(kind) ? t(`room.placeholder.${kind}`) : undefined);
    const table = cell && tables.get(cell.table);
    set(dom, 'row', cell && table ? rowStyle(table, cell.row) : undefined);
    set(dom, 'column', cell && table?.columns[0] === cell.column ? 'first' : undefined);
    set(dom, 'header', cell?.header ? 'true' : undefined);
    tellHeading(dom, kind, idOf(node), parents);
    if (table) dom.style.setProperty('--columns', String(table.columns.length));
  });
}

function set(dom: HTMLElement, name: string, value: string | undefined): void {
  if (dom.dataset[name] === value) return;
  if (value === undefined) delete dom.dataset[name];
  else dom.dataset[name] = value;
}

/** A row of headers, the one that stands under its line, or another. */
function rowStyle({ rows, columns, cellsAt }: Table, row: string): string {
  const isHead = (one: string | undefined) =>
    one !== undefined && columns.every((column) => cellsAt(one, column).every(({ cell }) => cell?.header));
  if (isHead(row)) return 'head';
  const index = rows.indexOf(row);
  return index === 0 || isHead(rows[index - 1]) ? 'first' : 'body';
}

/** Headings are told as such, one level below those that they stand under. */
function tellHeading(
  dom: HTMLElement,
  kind: string,
  id: ClauseId,
  parents: ReadonlyMap<ClauseId, Clause | undefined>,
): void {
  if (!isClauseKind(kind) || !isHeading(kind)) {
    dom.removeAttribute('role');
    return dom.removeAttribute('aria-level');
  }
  let level = 2;
  for (let held = parents.get(id); held; held = parents.get(held.id)) if (isHeading(held.kind)) level++;
  dom.setAttribute('role', 'heading');
  dom.setAttribute('aria-level', String(Math.min(level, 6)));
}

function indentOf(id: ClauseId, parents: ReadonlyMap<ClauseId, Clause | undefined>): number {
  let indent = 0;
  for (let held = parents.get(id); held; held = parents.get(held.id)) if (indenting.includes(held.kind)) indent++;
  return Math.min(indent, 3);
}

function tablesIn(text: readonly Clause[]): ReadonlyMap<string, Table> {
  const cells = Map.groupBy(
    text.filter(({ cell }) => cell),
    ({ cell }) => cell!.table,
  );
  return new Map([...cells].map(([id, own]) => [id, tableOf(own)]));
}

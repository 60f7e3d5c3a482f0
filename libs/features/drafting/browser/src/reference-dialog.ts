import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { Translate } from '@articulado/messages/room';
import { atom, readableWords } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, idOf, runsOf } from '@articulado/editor';
import { PrintedText } from '@articulado/editor';
import { draftSchema, type ReferenceAttrs } from '@articulado/editor';
import { openDialog } from './dialog.js';
import { button, element } from './element.js';

/** A clause that a reference can name, with what is said of it in the list. */
interface Target {
  readonly id: ClauseId;
  readonly line: string;
}

/** Most clauses that the list shows at once; the field above it finds the others. */
const mostShown = 200;
const longestLine = 90;

const isReference = (node: Node | null) => node?.type === draftSchema.nodes['reference'];

/** The reference that is selected, or stands right behind or before the caret. */
function referenceAtCaret({ selection: { $from, $to, from, to } }: EditorState) {
  const [nodeAfter, nodeBefore] = [$from.nodeAfter, $to.nodeBefore];
  if (isReference(nodeAfter)) return { from, target: targetOf(nodeAfter!) };
  return isReference(nodeBefore) ? { from: to - 1, target: targetOf(nodeBefore!) } : undefined;
}

const targetOf = ({ attrs }: Node) => (attrs as ReferenceAttrs).target as ClauseId;

/** Asks for the clause that a reference at the caret shall name. @param goTo - shows a clause */
export function openReferenceDialog(view: EditorView, t: Translate, goTo: (id: ClauseId) => void): void {
  const targets = targetsIn(view.state);
  const current = referenceAtCaret(view.state)?.target;
  const field = element('input', { class: 'input', id: 'room-reference', type: 'search', autocomplete: 'off' });
  const list = element('select', { class: 'input', size: 8, required: true, 'aria-label': t('room.reference.list') });
  const count = element('p', { class: 'hint', role: 'status' });
  const row = element(
    'div',
    { class: 'button-row' },
    element('button', { type: 'submit', class: 'button' }, t('room.reference.set')),
  );
  const form = element(
    'form',
    { method: 'dialog', class: 'room-form' },
    element('label', { for: 'room-reference' }, t('room.reference.find')),
    field,
    count,
    list,
    element('p', { class: 'hint' }, t('room.reference.hint')),
    row,
  );
  const dialog = openDialog(t('room.reference.title'), [form], () => view.focus());
  const show = () => {
    const found = targets.filter(({ line }) => plain(line).includes(plain(field.value)));
    const chosen = found.find(({ id }) => id === current) ?? found[0];
    const options = found.slice(0, mostShown).map(({ id, line }) => element('option', { value: id }, line));
    list.replaceChildren(...options);
    list.value = chosen?.id ?? '';
    count.textContent = t('room.reference.found', { count: found.length, shown: Math.min(found.length, mostShown) });
  };
  field.value = selectedWords(view.state);
  show();
  field.select();
  field.addEventListener('input', show);
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.focus();
  });
  field.focus();
  if (current && targets.some(({ id }) => id === current))
    row.append(button(t('room.reference.go'), 'button is-quiet', () => (dialog.close(), goTo(current))));
  row.append(button(t('room.cancel'), 'button is-quiet', () => dialog.close()));
  list.addEventListener('dblclick', () => form.requestSubmit());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    referTo(list.value as ClauseId)(view.state, view.dispatch);
    dialog.close();
  });
}

/** What is selected may be the name of what is meant: "artículo 12". */
function selectedWords({ doc, selection: { from, to } }: EditorState): string {
  const words = to - from > longestLine ? '' : doc.textBetween(from, to, ' ').replaceAll(atom, '');
  return words.trim();
}

/** Puts a reference in the place of what is selected, or of the one at the caret. */
export const referTo =
  (target: ClauseId): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection;
    const current = empty ? referenceAtCaret(state) : undefined;
    const reference = draftSchema.node('reference', { id: newClauseId(), target });
    dispatch?.(
      state.tr.replaceWith(current?.from ?? from, current ? current.from + 1 : to, reference).scrollIntoView(),
    );
    return true;
  };

/** The clauses that have a number to be named by, or stand in one that has, and what one reads of each. */
function targetsIn({ doc, selection: { $from } }: EditorState): Target[] {
  const printed = new PrintedText(doc);
  const own = $from.depth > 0 ? idOf($from.parent) : undefined;
  return clausesOf(doc)
    .filter((clause) => idOf(clause) !== own && printed.numberOf(idOf(clause)))
    .map((clause) => {
      const words = readableWords({ content: runsOf(clause).filter((run) => !run.reference) }).trim();
      const line = `${capital(printed.referenceTo(idOf(clause)))} · ${words}`;
      return { id: idOf(clause), line: line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line };
    });
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Without accents and capitals, as people search. */
const plain = (words: string) => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

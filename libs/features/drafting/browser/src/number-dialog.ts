import { type ClauseId, intoProfile } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { bearsNumber, isValidNumber, maxNumberLength } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clauseTraitsOf, idOf } from '@articulado/editor';
import { heldClauses } from '@articulado/editor';
import { PrintedText } from '@articulado/editor';
import type { ClauseAttrs } from '@articulado/editor';
import { clauseLabel } from './clause-label.js';
import { openDialog } from './dialog.js';
import { button, element } from './element.js';

/** Whether the clause at the caret, or the first of those selected, is of a kind that bears numbers. */
export const mayBeNumbered = (state: EditorState): boolean => bearsNumber(clauseTraitsOf(clauseToNumber(state)).kind);

const clauseToNumber = ({ doc, selection }: EditorState): Node => doc.child(heldClauses(doc, selection).first);

/** Asks for the number of that clause: one of its own, or none, so that it follows from its place. */
export function openNumberDialog(view: EditorView, t: Translate): void {
  const clause = clauseToNumber(view.state);
  const { kind, number } = clause.attrs as ClauseAttrs;
  const id = idOf(clause);
  const printed = new PrintedText(view.state.doc).numberOf(id);
  const byPlace = printed?.expected ?? printed?.number ?? '';
  const input = element('input', {
    class: 'input',
    id: 'room-number',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: maxNumberLength,
    placeholder: byPlace,
    'aria-describedby': 'room-number-hint room-number-problem',
    value: number ?? '',
  });
  const problem = element('p', { class: 'problem', id: 'room-number-problem', role: 'alert' });
  const row = element(
    'div',
    { class: 'button-row' },
    element('button', { type: 'submit', class: 'button' }, t('room.number.set')),
  );
  const form = element(
    'form',
    { method: 'dialog', class: 'room-form' },
    element('label', { for: 'room-number' }, t('room.number.label')),
    element(
      'p',
      { class: 'hint', id: 'room-number-hint' },
      t('room.number.hint', { label: clauseLabel(t, kind, byPlace) }),
    ),
    problem,
    input,
    row,
  );
  const dialog = openDialog(t('room.number.title'), [form], () => view.focus());
  const give = (given: string | null) => {
    giveNumber(view, id, given);
    dialog.close();
  };
  if (number !== null) row.append(button(t('room.number.remove'), 'button is-quiet', () => give(null)));
  row.append(button(t('room.cancel'), 'button is-quiet', () => dialog.close()));
  input.select();
  input.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = intoProfile(input.value).trim();
    if (given === '' || isValidNumber(given)) return give(given === '' ? null : given);
    problem.textContent = t('room.number.bad', { limit: maxNumberLength });
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  });
}

/** The clause may have moved, or be gone, since the number was asked for. */
function giveNumber(view: EditorView, id: ClauseId, number: string | null): void {
  view.state.doc.forEach((node, position) => {
    if (idOf(node) === id) view.dispatch(view.state.tr.setNodeAttribute(position, 'number', number));
  });
}

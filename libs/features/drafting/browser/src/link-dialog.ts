import type { Translate } from '@articulado/messages/room';
import { isValidLink } from '@articulado/policy-text';
import type { EditorView } from 'prosemirror-view';
import { looksOfSelection, removeLink, setLink } from '@articulado/editor';
import { draftSchema } from '@articulado/editor';
import { openDialog } from './dialog.js';
import { button, element } from './element.js';

/** Asks where the selected words shall lead; an address that could run anything is refused with a word. */
export function openLinkDialog(view: EditorView, t: Translate): void {
  const hasLink = looksOfSelection(view.state).link;
  const needsWords = view.state.selection.empty && !hasLink;
  const input = element('input', {
    class: 'input',
    id: 'room-link',
    type: 'text',
    inputmode: 'url',
    autocomplete: 'url',
    spellcheck: 'false',
    'aria-describedby': 'room-link-hint room-link-problem',
    value: addressAtCaret(view),
  });
  const problem = element('p', { class: 'problem', id: 'room-link-problem', role: 'alert' });
  const form = element(
    'form',
    { method: 'dialog', class: 'room-form' },
    ...(needsWords
      ? [element('p', {}, t('room.link.words'))]
      : [
          element('label', { for: 'room-link' }, t('room.link.address')),
          element('p', { class: 'hint', id: 'room-link-hint' }, t('room.link.hint')),
          problem,
          input,
        ]),
  );
  const dialog = openDialog(t('room.link.title'), [form], () => view.focus());
  const close = () => dialog.close();
  const row = element('div', { class: 'button-row' });
  if (!needsWords) row.append(element('button', { type: 'submit', class: 'button' }, t('room.link.set')));
  if (hasLink)
    row.append(
      button(t('room.link.remove'), 'button is-quiet', () => (removeLink(view.state, view.dispatch), close())),
    );
  const cancel = button(t('room.cancel'), 'button is-quiet', close);
  row.append(cancel);
  form.append(row);
  input.select();
  (needsWords ? cancel : input).focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = completed(input.value);
    if (setLink(address)(view.state, view.dispatch)) return close();
    // A colleague may have deleted the words meanwhile.
    problem.textContent = t(isValidLink(address) ? 'room.link.words' : 'room.link.bad');
    input.setAttribute('aria-invalid', 'true');
    input.focus();
  });
}

/** People type "www.minfin.gob.gt" and "ana@ejemplo.gt". */
export function completed(typed: string): string {
  const address = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address;
}

function addressAtCaret({ state }: EditorView): string {
  const { from, to, $from } = state.selection;
  let address = draftSchema.marks['link'].isInSet($from.marks())?.attrs['href'] as string | undefined;
  state.doc.nodesBetween(from, to, (node) => {
    address ??= draftSchema.marks['link'].isInSet(node.marks)?.attrs['href'] as string | undefined;
  });
  return address ?? '';
}

import { type ClauseId, intoProfile } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { bearsNumber, isValidNumber, maxNumberLength, type OrdinalStyle } from '@articulado/policy-text';
import { useSignal } from '@preact/signals';
import type { Node } from 'prosemirror-model';
import type { EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clauseTraitsOf, idOf } from '@articulado/editor';
import { selectedClauseRange } from '@articulado/editor';
import { PrintedText } from '@articulado/editor';
import type { ClauseAttrs } from '@articulado/editor';
import { useAskedField } from './asked-field.js';
import { Button } from './button.js';
import { clauseLabel } from './clause-label.js';
import { openDialog } from './dialog.js';
import { LiveText, type LiveWords, liveWords } from './live-words.js';

/** Whether the clause at the caret, or the first selected one, is of a kind that bears numbers. */
export const mayBeNumbered = (state: EditorState): boolean => bearsNumber(clauseTraitsOf(clauseToNumber(state)).kind);

const clauseToNumber = ({ doc, selection }: EditorState): Node => doc.child(selectedClauseRange(doc, selection).first);

/**
 * Asks for the number of the clause at the caret, or of the first selected one; an empty answer lets it follow from the clause's place.
 * @param ordinals - how the process counts its transitional provisions
 */
export function openNumberDialog(view: EditorView, t: Translate, ordinals: OrdinalStyle): void {
  const clause = clauseToNumber(view.state);
  const { kind, number } = clause.attrs as ClauseAttrs;
  const id = idOf(clause);
  const printed = new PrintedText(view.state.doc, ordinals).numberOf(id);
  const byPlace = printed?.expected ?? printed?.number ?? '';
  const give = (given: string | null) => giveNumber(view, id, given);
  openDialog(
    t('room.number.title'),
    (close) => <NumberForm t={t} kind={kind} number={number} byPlace={byPlace} give={give} close={close} />,
    () => view.focus(),
  );
}

interface NumberFormProps {
  readonly t: Translate;
  readonly kind: string;
  readonly number: string | null;
  /** The number that follows from the place. */
  readonly byPlace: string;
  give(number: string | null): void;
  close(): void;
}

function NumberForm({ t, kind, number, byPlace, give, close }: NumberFormProps) {
  const field = useAskedField();
  const problem = useSignal<LiveWords | undefined>(undefined);
  const finish = (given: string | null) => {
    give(given);
    close();
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const given = intoProfile(field.current!.value).trim();
    if (given === '' || isValidNumber(given)) return finish(given === '' ? null : given);
    problem.value = liveWords(t('room.number.bad', { limit: maxNumberLength }));
    field.current!.focus();
  };
  return (
    <form method="dialog" class="room-form" onSubmit={submit}>
      <label for="room-number">{t('room.number.label')}</label>
      <p class="hint" id="room-number-hint">
        {t('room.number.hint', { label: clauseLabel(t, kind, byPlace) })}
      </p>
      <p class="problem" id="room-number-problem" role="alert">
        {problem.value && <LiveText {...problem.value} />}
      </p>
      <input
        class="input"
        id="room-number"
        type="text"
        autocomplete="off"
        spellcheck={false}
        maxlength={maxNumberLength}
        placeholder={byPlace}
        aria-describedby="room-number-hint room-number-problem"
        aria-invalid={problem.value && 'true'}
        defaultValue={number ?? ''}
        ref={field}
      />
      <div class="button-row">
        <button type="submit" class="button">
          {t('room.number.set')}
        </button>
        {number !== null && (
          <Button variant="is-quiet" onPress={() => finish(null)}>
            {t('room.number.remove')}
          </Button>
        )}
        <Button variant="is-quiet" onPress={close}>
          {t('room.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The clause may have moved, or be gone, since the number was asked for. */
function giveNumber(view: EditorView, id: ClauseId, number: string | null): void {
  view.state.doc.forEach((node, position) => {
    if (idOf(node) === id) view.dispatch(view.state.tr.setNodeAttribute(position, 'number', number));
  });
}

import type { ClauseId } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import type { Translate } from '@articulado/messages/room';
import { atom, readableWords, type OrdinalStyle } from '@articulado/policy-text';
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Node } from 'prosemirror-model';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { clausesOf, idOf, runsOf } from '@articulado/editor';
import { PrintedText } from '@articulado/editor';
import { draftSchema, type ReferenceAttrs } from '@articulado/editor';
import { useAskedField } from './asked-field.js';
import { Button } from './button.js';
import { openDialog } from './dialog.js';
import { LiveText, liveWords } from './live-words.js';

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
export function openReferenceDialog(
  view: EditorView,
  { t, ordinals }: { readonly t: Translate; readonly ordinals: OrdinalStyle },
  goTo: (id: ClauseId) => void,
): void {
  const { state } = view;
  const [targets, current, words] = [targetsIn(state, ordinals), referenceAtCaret(state)?.target, selectedWords(state)];
  openDialog(
    t('room.reference.title'),
    (close) => (
      <ReferenceForm
        t={t}
        targets={targets}
        current={current}
        words={words}
        refer={(target) => referTo(target)(view.state, view.dispatch)}
        goTo={goTo}
        close={close}
      />
    ),
    () => view.focus(),
  );
}

interface ReferenceFormProps {
  readonly t: Translate;
  readonly targets: readonly Target[];
  /** What the reference at the caret names. */
  readonly current: ClauseId | undefined;
  /** What is looked for at first. */
  readonly words: string;
  refer(target: ClauseId): void;
  goTo(id: ClauseId): void;
  close(): void;
}

function ReferenceForm({ t, targets, current, words, refer, goTo, close }: ReferenceFormProps) {
  const field = useAskedField();
  const list = useRef<HTMLSelectElement>(null);
  const query = useSignal(words);
  const found = targets.filter(({ line }) => plain(line).includes(plain(query.value)));
  const chosen = found.find(({ id }) => id === current) ?? found[0];
  const shown = found.slice(0, mostShown);
  const submit = (event: Event) => {
    event.preventDefault();
    refer(list.current!.value as ClauseId);
    close();
  };
  const toList = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    list.current!.focus();
  };
  return (
    <form method="dialog" class="room-form" onSubmit={submit}>
      <label for="room-reference">{t('room.reference.find')}</label>
      <input
        class="input"
        id="room-reference"
        type="search"
        autocomplete="off"
        defaultValue={words}
        ref={field}
        onInput={({ currentTarget }) => (query.value = currentTarget.value)}
        onKeyDown={toList}
      />
      <p class="hint" role="status">
        <LiveText {...liveWords(t('room.reference.found', { count: found.length, shown: shown.length }))} />
      </p>
      <select
        class="input"
        size={8}
        required
        aria-label={t('room.reference.list')}
        value={chosen?.id ?? ''}
        ref={list}
        onDblClick={({ currentTarget }) => currentTarget.form!.requestSubmit()}
      >
        {shown.map(({ id, line }) => (
          <option key={id} value={id}>
            {line}
          </option>
        ))}
      </select>
      <p class="hint">{t('room.reference.hint')}</p>
      <div class="button-row">
        <button type="submit" class="button">
          {t('room.reference.set')}
        </button>
        {current && targets.some(({ id }) => id === current) && (
          <Button variant="is-quiet" onPress={() => (close(), goTo(current))}>
            {t('room.reference.go')}
          </Button>
        )}
        <Button variant="is-quiet" onPress={close}>
          {t('room.cancel')}
        </Button>
      </div>
    </form>
  );
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
function targetsIn({ doc, selection: { $from } }: EditorState, ordinals: OrdinalStyle): Target[] {
  const printed = new PrintedText(doc, ordinals);
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

import type { Translate } from '@articulado/messages/room';
import { isValidLink } from '@articulado/policy-text';
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EditorView } from 'prosemirror-view';
import { marksOfSelection, removeLink, setLink } from '@articulado/editor';
import { draftSchema } from '@articulado/editor';
import { useAskedField } from './asked-field.js';
import { Button } from './button.js';
import { openDialog } from './dialog.js';
import { LiveText, type LiveWords, liveWords } from './live-words.js';

/** Asks where the selected words shall lead; an address that could run anything is refused with a word. */
export function openLinkDialog(view: EditorView, t: Translate): void {
  const hasLink = marksOfSelection(view.state).link;
  const needsWords = view.state.selection.empty && !hasLink;
  const address = addressAtCaret(view);
  openDialog(
    t('room.link.title'),
    (close) => {
      if (needsWords) return <WordsNeeded t={t} close={close} />;
      return <LinkForm view={view} t={t} hasLink={hasLink} address={address} close={close} />;
    },
    () => view.focus(),
  );
}

function WordsNeeded({ t, close }: { readonly t: Translate; close(): void }) {
  const cancel = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => cancel.current!.focus(), []);
  return (
    <form method="dialog" class="room-form">
      <p>{t('room.link.words')}</p>
      <div class="button-row">
        <button type="button" class="button is-quiet" ref={cancel} onClick={close}>
          {t('room.cancel')}
        </button>
      </div>
    </form>
  );
}

interface LinkFormProps {
  readonly view: EditorView;
  readonly t: Translate;
  readonly hasLink: boolean;
  /** Where the words lead so far. */
  readonly address: string;
  close(): void;
}

function LinkForm({ view, t, hasLink, address, close }: LinkFormProps) {
  const field = useAskedField();
  const problem = useSignal<LiveWords | undefined>(undefined);
  const submit = (event: Event) => {
    event.preventDefault();
    const given = completed(field.current!.value);
    if (setLink(given)(view.state, view.dispatch)) return close();
    // A colleague may have deleted the words meanwhile.
    problem.value = liveWords(t(isValidLink(given) ? 'room.link.words' : 'room.link.bad'));
    field.current!.focus();
  };
  return (
    <form method="dialog" class="room-form" onSubmit={submit}>
      <label for="room-link">{t('room.link.address')}</label>
      <p class="hint" id="room-link-hint">
        {t('room.link.hint')}
      </p>
      <p class="problem" id="room-link-problem" role="alert">
        {problem.value && <LiveText {...problem.value} />}
      </p>
      <input
        class="input"
        id="room-link"
        type="text"
        inputmode="url"
        autocomplete="url"
        spellcheck={false}
        aria-describedby="room-link-hint room-link-problem"
        aria-invalid={problem.value && 'true'}
        defaultValue={address}
        ref={field}
      />
      <div class="button-row">
        <button type="submit" class="button">
          {t('room.link.set')}
        </button>
        {hasLink && (
          <Button variant="is-quiet" onPress={() => (removeLink(view.state, view.dispatch), close())}>
            {t('room.link.remove')}
          </Button>
        )}
        <Button variant="is-quiet" onPress={close}>
          {t('room.cancel')}
        </Button>
      </div>
    </form>
  );
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

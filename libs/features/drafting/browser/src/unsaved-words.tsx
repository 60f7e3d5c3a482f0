import { withVisibleAtoms } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { Button } from './button.js';
import { clauseLabel } from './clause-label.js';
import { CopyButton } from './copy-button.js';
import { useKeptFocus } from './kept-focus.js';
import type { OwnWords } from './own-changes.js';

/** Words of this page's author that the server did not take, to be copied. */
export class UnsavedWordsPanel {
  private readonly kept = signal<readonly OwnWords[]>([]);

  /** @param toText - brings the focus back to the text */
  constructor(
    readonly t: Translate,
    private readonly toText: () => void,
  ) {}

  /** Adds words to what is offered already. */
  add(words: readonly OwnWords[]): void {
    if (words.length === 0) return;
    this.kept.value = [...this.words.filter((kept) => !words.some(({ id }) => id === kept.id)), ...words];
  }

  /** Its author says that they need not be offered any longer. */
  dismiss(): void {
    this.kept.value = [];
    this.toText();
  }

  get isEmpty(): boolean {
    return this.words.length === 0;
  }

  /** What is offered, until its author says that it need not be. */
  get words(): readonly OwnWords[] {
    return this.kept.value;
  }
}

export function UnsavedWordsView({ panel }: { readonly panel: UnsavedWordsPanel }) {
  const { t, words } = panel;
  const place = useRef<HTMLElement>(null);
  useKeptFocus(place, () => place.current!.querySelector('button')?.focus());
  return (
    <section class="room-words is-bad" aria-labelledby="room-unsaved-title" hidden={panel.isEmpty} ref={place}>
      {!panel.isEmpty && (
        <>
          <h2 id="room-unsaved-title">{t('room.unsaved.title')}</h2>
          <p class="small">{t('room.unsaved.explain')}</p>
          {words.map((own) => (
            <UnsavedWordsEntry key={own.id} t={t} own={own} />
          ))}
          <Button variant="is-quiet is-small" onPress={() => panel.dismiss()}>
            {t('room.unsaved.done')}
          </Button>
        </>
      )}
    </section>
  );
}

function UnsavedWordsEntry({ t, own }: { readonly t: Translate; readonly own: OwnWords }) {
  const words = withVisibleAtoms(own.words);
  return (
    <div class="room-word">
      <h3>{clauseLabel(t, own.kind, own.number)}</h3>
      <blockquote>{words}</blockquote>
      <CopyButton t={t} variant="is-small" words={() => words} />
    </div>
  );
}

import type { LostWords } from '@articulado/draft-document';
import type { Translate } from '@articulado/messages/room';
import { clauseLabel } from './clause-label.js';
import { withVisibleAtoms } from '@articulado/editor';
import { button, element } from './element.js';
import { keepFocus } from './kept-focus.js';
import type { OwnWords } from './own-changes.js';

/** What one may do with words without a place. */
export interface LostWordsActs {
  /** Puts a clause back. */
  restore(words: LostWords): void;
  /** Told how many there are when there are new ones. */
  came(count: number): void;
  /** Brings the focus back to the text. */
  toText(): void;
}

/** Words that were written into a clause which somebody deleted at the same time: offered back, never dropped silently. */
export class LostWordsPanel {
  readonly place = element('section', {
    class: 'room-words is-warn',
    'aria-labelledby': 'room-lost-title',
    hidden: true,
  });
  private readonly dismissed: Set<string>;
  /** What was found last. */
  private lost: readonly LostWords[] = [];
  private readonly shown = new Map<string, HTMLElement>();

  constructor(
    private readonly t: Translate,
    private readonly draftId: string,
    private readonly acts: LostWordsActs,
  ) {
    this.dismissed = new Set(readDismissed(draftId));
    this.place.append(
      element('h2', { id: 'room-lost-title' }, t('room.lost.title')),
      element('p', { class: 'small' }, t('room.lost.explain')),
    );
  }

  show(lost: readonly LostWords[]): void {
    this.lost = lost;
    const open = new Map(lost.map((words) => [keyOf(words), words]));
    for (const key of this.dismissed) open.delete(key);
    const news = [...open].filter(([key]) => !this.shown.has(key));
    keepFocus(
      this.place,
      () => this.remove(open),
      () => this.goOn(),
    );
    // What is there already stays as it is: the focus may be in it.
    for (const [key, words] of news) {
      const entry = this.entry(words);
      this.shown.set(key, entry);
      this.place.append(entry);
    }
    this.place.hidden = open.size === 0;
    if (news.length > 0) this.acts.came(open.size);
  }

  private remove(open: ReadonlyMap<string, LostWords>): void {
    for (const [key, entry] of this.shown) {
      if (open.has(key)) continue;
      entry.remove();
      this.shown.delete(key);
    }
  }

  private goOn(): void {
    const next = this.place.querySelector('button');
    if (next) next.focus();
    else this.acts.toText();
  }

  private entry(words: LostWords): HTMLElement {
    const { t } = this;
    return element(
      'div',
      { class: 'room-word' },
      element('blockquote', {}, withVisibleAtoms(words.words)),
      words.whole !== words.words &&
        element(
          'details',
          {},
          element('summary', {}, t('room.lost.whole')),
          element('blockquote', {}, withVisibleAtoms(words.whole)),
        ),
      element(
        'div',
        { class: 'button-row' },
        button(t('room.lost.restore'), 'button is-small', () => this.acts.restore(words)),
        button(t('room.lost.dismiss'), 'button is-quiet is-small', () => {
          this.dismissed.add(keyOf(words));
          writeDismissed(this.draftId, [...this.dismissed]);
          this.show(this.lost);
        }),
      ),
    );
  }
}

const keyOf = ({ clause, words }: LostWords) => JSON.stringify([clause, words]);
const storageKey = (draftId: string) => `articulado:dismissed-words:${draftId}`;

function readDismissed(draftId: string): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(draftId)) ?? '[]');
    return Array.isArray(stored) ? stored.filter((key) => typeof key === 'string') : [];
  } catch {
    return []; // no storage in this browser: then what was dismissed is offered again
  }
}

function writeDismissed(draftId: string, keys: readonly string[]): void {
  try {
    localStorage.setItem(storageKey(draftId), JSON.stringify(keys));
  } catch {
    // As above.
  }
}

/** Words of this page's author that the server did not take, to be copied. */
export class UnsavedWordsPanel {
  readonly place = element('section', {
    class: 'room-words is-bad',
    'aria-labelledby': 'room-unsaved-title',
    hidden: true,
  });
  private kept: readonly OwnWords[] = [];

  /** @param toText - brings the focus back to the text */
  constructor(
    private readonly t: Translate,
    private readonly toText: () => void,
  ) {}

  /** Adds words to what is offered already. */
  add(words: readonly OwnWords[]): void {
    if (words.length === 0) return;
    const { t } = this;
    this.kept = [...this.kept.filter((kept) => !words.some(({ id }) => id === kept.id)), ...words];
    this.place.hidden = false;
    const parts = [
      element('h2', { id: 'room-unsaved-title' }, t('room.unsaved.title')),
      element('p', { class: 'small' }, t('room.unsaved.explain')),
      ...this.kept.map((own) => this.entry(own)),
      button(t('room.unsaved.done'), 'button is-quiet is-small', () => {
        this.kept = [];
        this.place.hidden = true;
        this.toText();
      }),
    ];
    const goOn = () => this.place.querySelector('button')?.focus();
    keepFocus(this.place, () => this.place.replaceChildren(...parts), goOn);
  }

  get isEmpty(): boolean {
    return this.kept.length === 0;
  }

  /** What is offered, until its author says that it need not be. */
  get words(): readonly OwnWords[] {
    return this.kept;
  }

  private entry({ kind, number, words: stored }: OwnWords): HTMLElement {
    const words = withVisibleAtoms(stored);
    const { t } = this;
    const copy = button(t('room.unsaved.copy'), 'button is-small', () => {
      void navigator.clipboard.writeText(words).then(() => {
        copy.textContent = t('room.unsaved.copied');
      });
    });
    return element(
      'div',
      { class: 'room-word' },
      element('h3', {}, clauseLabel(t, kind, number)),
      element('blockquote', {}, words),
      copy,
    );
  }
}

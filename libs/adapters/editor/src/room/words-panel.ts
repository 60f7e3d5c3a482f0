import type { LostWords } from '@articulado/draft-document';
import type { Translate } from '@articulado/messages/room';
import { clauseLabel } from './clause-label.js';
import { withVisibleAtoms } from '../visible-atoms.js';
import { button, element } from './element.js';
import type { OwnWords } from './own-changes.js';

/** Words that were written into a clause which somebody deleted at the same time: offered back, never dropped silently. */
export class LostWordsPanel {
  readonly place = element('section', {
    class: 'room-words is-warn',
    'aria-labelledby': 'room-lost-title',
    hidden: true,
  });
  private readonly dismissed: Set<string>;

  /** @param restore - puts a clause back */
  constructor(
    private readonly t: Translate,
    private readonly draftId: string,
    private readonly restore: (words: LostWords) => void,
    private readonly came: (count: number) => void,
  ) {
    this.dismissed = new Set(readDismissed(draftId));
  }

  private shownKeys = '';

  show(lost: readonly LostWords[]): void {
    const open = lost.filter((words) => !this.dismissed.has(keyOf(words)));
    const keys = open.map(keyOf).join('\n');
    if (keys === this.shownKeys) return;
    const hasNews = open.some((words) => !this.shownKeys.includes(keyOf(words)));
    this.shownKeys = keys;
    this.place.hidden = open.length === 0;
    this.place.replaceChildren(
      element('h2', { id: 'room-lost-title' }, this.t('room.lost.title')),
      element('p', { class: 'small' }, this.t('room.lost.explain')),
      ...open.map((words) => this.entry(words, lost)),
    );
    if (hasNews) this.came(open.length);
  }

  private entry(words: LostWords, lost: readonly LostWords[]): HTMLElement {
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
        button(t('room.lost.restore'), 'button is-small', () => this.restore(words)),
        button(t('room.lost.dismiss'), 'button is-quiet is-small', () => {
          this.dismissed.add(keyOf(words));
          writeDismissed(this.draftId, [...this.dismissed]);
          this.show(lost);
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

  constructor(private readonly t: Translate) {}

  /** Adds words to what is offered already. */
  add(words: readonly OwnWords[]): void {
    if (words.length === 0) return;
    const { t } = this;
    this.kept = [...this.kept.filter((kept) => !words.some(({ id }) => id === kept.id)), ...words];
    this.place.hidden = false;
    this.place.replaceChildren(
      element('h2', { id: 'room-unsaved-title' }, t('room.unsaved.title')),
      element('p', { class: 'small' }, t('room.unsaved.explain')),
      ...this.kept.map((own) => this.entry(own)),
      button(t('room.unsaved.done'), 'button is-quiet is-small', () => {
        this.kept = [];
        this.place.hidden = true;
      }),
    );
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

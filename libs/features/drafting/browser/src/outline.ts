import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import { type LiveWords, liveWords } from './live-words.js';
import { type OutlineEntry, withThoseBefore } from './outline-entries.js';

/** Where the contents stand beside the text; elsewhere they lie over it. */
const wide = '(min-width: 76rem)';

/** The contents beside the text, and the way to an article by its number. */
export class Outline {
  /** Undefined until there were any. */
  readonly entries = signal<readonly OutlineEntry[] | undefined>(undefined);
  /** The heading that one is under. */
  readonly current = signal<ClauseId | undefined>(undefined);
  /** What is said of a number that was looked for. */
  readonly answer = signal<LiveWords | undefined>(undefined);
  readonly place = createRef<HTMLDetailsElement>();
  readonly isOpenAtFirst = matchMedia(wide).matches;
  /** What was brought into sight last. */
  private marked: HTMLElement | undefined;

  constructor(
    readonly t: Translate,
    private readonly goTo: (id: ClauseId) => void,
  ) {}

  /** Shows the contents anew, if they differ. */
  show(entries: readonly OutlineEntry[]): void {
    const before = this.entries.value ?? [];
    const now = withThoseBefore(entries, before);
    const isSameOrder = now.length === before.length && now.every(({ id }, i) => id === before[i]!.id);
    if (isSameOrder && now.every((entry, i) => entry === before[i])) return;
    if (!isSameOrder) this.marked = undefined;
    this.entries.value = now;
  }

  /** Marks the nearest heading above a clause. */
  mark(id: ClauseId | undefined): void {
    this.current.value = id;
    const link = this.linkTo(id);
    if (link === this.marked) return;
    this.marked = link;
    const place = this.place.current;
    if (link && place?.open && matchMedia(wide).matches) keepInSight(place, link);
  }

  press(id: ClauseId): void {
    this.leave();
    this.goTo(id);
  }

  /** Goes to the article of a number, or says that there is none. */
  find(number: string): void {
    const article = this.entries.value?.find((entry) => entry.kind === 'article' && isNumber(entry.number, number));
    this.answer.value = article || number === '' ? undefined : liveWords(this.t('room.outline.none', { number }));
    if (article) this.press(article.id);
  }

  private linkTo(id: string | undefined): HTMLElement | undefined {
    const links = this.place.current?.querySelectorAll<HTMLElement>('[data-goto]') ?? [];
    return [...links].find(({ dataset }) => dataset['goto'] === id);
  }

  private leave(): void {
    if (this.place.current && !matchMedia(wide).matches) this.place.current.open = false;
  }
}

/** Whether what somebody types is a number: "17bis" is "17 Bis", "6a" is "6-A". */
const isNumber = (number: string | undefined, typed: string) =>
  number !== undefined && lettersAndDigits(number) === lettersAndDigits(typed);
const lettersAndDigits = (words: string) =>
  words
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** Scrolls the contents alone: `scrollIntoView` would take the page along. */
function keepInSight(frame: HTMLElement, link: HTMLElement): void {
  const [outer, inner] = [frame.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top) frame.scrollTop -= outer.top - inner.top + 40;
  else if (inner.bottom > outer.bottom) frame.scrollTop += inner.bottom - outer.bottom + 40;
}

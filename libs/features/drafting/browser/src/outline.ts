import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import {
  type Clause,
  type ClauseKind,
  maxNumberLength,
  numberClauses,
  type PolicyText,
  printReferences,
  readableWords,
} from '@articulado/policy-text';
import { clauseLabel } from './clause-label.js';
import { element } from './element.js';
import { keepFocus } from './kept-focus.js';

/** A line of the contents. */
export interface OutlineEntry {
  readonly id: ClauseId;
  readonly kind: ClauseKind;
  readonly number: string | undefined;
  readonly words: string;
  /** 0 for titles and their like, 1 for chapters and sections, 2 for articles. */
  readonly level: 0 | 1 | 2;
}

const levels: Partial<Record<ClauseKind, 0 | 1 | 2>> = {
  recitals: 0,
  book: 0,
  part: 0,
  title: 0,
  transitionals: 0,
  annex: 0,
  chapter: 1,
  section: 1,
  article: 2,
  transitional: 2,
};

/** The headings of a text. */
export function outlineOf(text: PolicyText): OutlineEntry[] {
  const numbers = numberClauses(text);
  return printReferences(text).flatMap((clause: Clause) => {
    const level = levels[clause.kind];
    return level === undefined
      ? []
      : [
          {
            id: clause.id,
            kind: clause.kind,
            number: numbers.get(clause.id),
            words: readableWords(clause).trim(),
            level,
          },
        ];
  });
}

/** The contents beside the text, and the way to an article by its number. */
export class Outline {
  readonly place: HTMLDetailsElement;
  private readonly list = element('ol', { class: 'plain' });
  private readonly answer = element('p', { class: 'problem', role: 'status' });
  private entries: readonly OutlineEntry[] = [];
  private current: HTMLElement | undefined;

  constructor(
    private readonly t: Translate,
    private readonly goTo: (id: ClauseId) => void,
  ) {
    const input = element('input', {
      class: 'input',
      id: 'room-find',
      autocomplete: 'off',
      maxlength: maxNumberLength,
    });
    const find = element(
      'form',
      { class: 'room-find', role: 'search' },
      element('label', { for: 'room-find' }, t('room.outline.find')),
      element(
        'span',
        { class: 'room-find-row' },
        input,
        element('button', { type: 'submit', class: 'button is-quiet is-small' }, t('room.outline.go')),
      ),
      this.answer,
    );
    find.addEventListener('submit', (event) => {
      event.preventDefault();
      this.find(input.value.trim());
    });
    const nav = element('nav', { class: 'contents', 'aria-label': t('room.outline') }, this.list);
    this.place = element(
      'details',
      { class: 'room-outline', open: matchMedia('(min-width: 76rem)').matches },
      element('summary', {}, t('room.outline')),
      find,
      nav,
    );
    this.list.addEventListener('click', (event) => this.press(event));
  }

  /** Draws the contents anew, if they differ. */
  show(entries: readonly OutlineEntry[]): void {
    if (JSON.stringify(entries) === JSON.stringify(this.entries)) return;
    const before = this.entries;
    this.entries = entries;
    const { list } = this;
    if (entries.length === 0)
      list.replaceChildren(element('li', { class: 'quiet small' }, this.t('room.outline.empty')));
    else if (before.length === entries.length && entries.every(({ id }, i) => id === before[i]!.id))
      entries.forEach((entry, i) => this.showAgain(list.children[i]!, entry, before[i]!));
    else this.showAll(entries);
  }

  private showAll(entries: readonly OutlineEntry[]): void {
    const { list } = this;
    const lines = entries.map((entry) => element('li', { class: `is-level-${entry.level}` }, this.link(entry)));
    const at = list.contains(document.activeElement) ? (document.activeElement as HTMLElement).dataset['goto'] : '';
    const goOn = () => (this.linkTo(at) ?? this.place.querySelector('summary'))?.focus();
    this.current = undefined;
    keepFocus(list, () => list.replaceChildren(...lines), goOn);
  }

  /** Writes another heading into the line of an entry: the focus may be in it. */
  private showAgain(line: Element, entry: OutlineEntry, before: OutlineEntry): void {
    if (JSON.stringify(entry) === JSON.stringify(before)) return;
    line.className = `is-level-${entry.level}`;
    line.firstElementChild!.replaceChildren(...this.link(entry).childNodes);
  }

  private linkTo(id: string | undefined): HTMLElement | undefined {
    return [...this.list.querySelectorAll<HTMLElement>('[data-goto]')].find(({ dataset }) => dataset['goto'] === id);
  }

  /** Marks the nearest heading above a clause. */
  mark(id: ClauseId | undefined): void {
    const link = this.linkTo(id);
    if (link === this.current) return;
    this.current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    this.current = link;
    if (link && this.place.open && matchMedia('(min-width: 76rem)').matches) keepInSight(this.place, link);
  }

  private link({ id, kind, number, words }: OutlineEntry): HTMLElement {
    const { t } = this;
    const label = element('span', { class: 'contents-number' }, clauseLabel(t, kind, number));
    const named = kind === 'recitals' || kind === 'transitionals';
    return element(
      'a',
      { href: `#c-${id}`, 'data-goto': id },
      named && words !== '' ? undefined : label,
      ' ',
      words === '' && !named ? t('room.untitled') : words,
    );
  }

  private press(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-goto]') : null;
    if (!link) return;
    event.preventDefault();
    this.leave();
    this.goTo(link.dataset['goto'] as ClauseId);
  }

  private find(number: string): void {
    const article = this.entries.find((entry) => entry.kind === 'article' && isNumber(entry.number, number));
    this.answer.textContent = article || number === '' ? '' : this.t('room.outline.none', { number });
    if (!article) return;
    this.leave();
    this.goTo(article.id);
  }

  /** On narrow screens the contents lie over the text. */
  private leave(): void {
    if (!matchMedia('(min-width: 76rem)').matches) this.place.open = false;
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

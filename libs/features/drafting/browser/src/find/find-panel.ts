import { intoProfile } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import type { FindQuery, Span } from '@articulado/policy-text';
import { signal } from '@preact/signals';
import { createRef } from 'preact';
import type { EditorView } from 'prosemirror-view';
import { clauseLabel } from '../clause-label.js';
import { bringIntoSight } from '../in-sight.js';
import { currentMatch, matchesOf, nextMatch, replaceMatches, searchOf, selectMatch, setSearch } from './text-search.js';

/** Where there is room for all of it. */
const wide = '(min-width: 48rem)';
/** Longer selections are rarely what somebody looks for elsewhere. */
const mostFromSelection = 100;
/** So many characters are said before and behind what was found. */
const around = 40;

/** What the panel needs of the text. */
export interface FindPanelOptions {
  readonly t: Translate;
  readonly mayWrite: boolean;
  view(): EditorView;
  /** Ends the step of an undo, so that what follows is one of its own. */
  endStep(): void;
  /** Told after many were replaced at once. */
  onReplaced(count: number): void;
}

/** What was found: which of them is selected, from 1 on, or 0. */
interface Found {
  readonly current: number;
  readonly total: number;
}

/** Finds words in the text, and puts others in their place. */
export class FindPanel {
  readonly isOpen = signal(false);
  readonly query = signal<FindQuery>({ words: '', isAccentExact: false, isCaseExact: false, isWholeWord: false });
  readonly replacement = signal('');
  /** Whether only what was selected when the panel opened is searched; `undefined` where nothing was. */
  readonly isInSelection = signal<boolean | undefined>(undefined);
  readonly found = signal<Found>({ current: 0, total: 0 });
  /** Said of what was found last, to those who listen. */
  readonly said = signal('');
  readonly mayReplace = signal(false);
  readonly field = createRef<HTMLInputElement>();
  /** On a phone the rest would leave no room for the text. */
  readonly isMoreOpenAtFirst = matchMedia(wide).matches;
  private selected: Span | undefined;

  constructor(private readonly options: FindPanelOptions) {
    this.mayReplace.value = options.mayWrite;
  }

  get t(): Translate {
    return this.options.t;
  }

  /** Opens it for what is selected: words within a clause are looked for, several clauses are searched. */
  open(): void {
    const { doc, selection } = this.options.view().state;
    const { from, to, $from, $to, empty } = selection;
    const isWithinClause = $from.sameParent($to);
    const words = isWithinClause ? doc.textBetween(from, to, '', '\uFFFC') : '';
    const isUsable = words !== '' && words.length <= mostFromSelection && !/[\n\uFFFC]/.test(words);
    if (isUsable) this.query.value = { ...this.query.value, words };
    this.selected = empty || isWithinClause ? undefined : { from, to };
    this.isInSelection.value = this.selected && true;
    this.said.value = '';
    this.isOpen.value = true;
    this.search();
    this.field.current?.focus();
    this.field.current?.select();
  }

  /** Ends the search; the text has the focus, with what was found last selected. */
  close(): void {
    const view = this.options.view();
    this.isOpen.value = false;
    view.dispatch(setSearch(view.state.tr, undefined));
    // The editor's own way leaves a text alone that may only be read.
    if (view.editable) view.focus();
    else view.dom.focus();
  }

  /** Whether somebody is at it. */
  get hasFocus(): boolean {
    return this.field.current?.closest('.find-panel')?.contains(document.activeElement) ?? false;
  }

  ask(change: Partial<FindQuery>): void {
    this.query.value = { ...this.query.value, ...change };
    this.search();
  }

  searchInSelection(isInSelection: boolean): void {
    this.isInSelection.value = isInSelection;
    this.search();
  }

  /** Counts anew what is found, after a change of the text or of the selection. */
  update(): void {
    const { state } = this.options.view();
    const search = searchOf(state);
    if (!search) return;
    this.selected = search.scope;
    const match = currentMatch(state);
    const matches = matchesOf(state);
    this.found.value = { current: match ? matches.indexOf(match) + 1 : 0, total: matches.length };
  }

  /** Selects the next match, or the one before. */
  step(direction: 'forward' | 'back'): void {
    const view = this.options.view();
    const next = nextMatch(view.state, direction);
    if (!next) return;
    view.dispatch(selectMatch(view.state, next.match));
    this.update();
    const element = view.dom.querySelector<HTMLElement>('.find-match.is-current');
    if (element) bringIntoSight(element, 'middle');
    const wrapped = next.wraps ? this.t(`room.find.wrapped.${direction}`) : '';
    this.said.value = [wrapped, this.surroundings(next.match)].filter(Boolean).join(' ');
  }

  /** Replaces the match that is selected and goes on to the next; selects one where none is. */
  replaceOne(): void {
    const match = currentMatch(this.options.view().state);
    const [due] = match ? this.thatDiffer([match]) : [];
    if (due && !this.replace([due])) return;
    this.step('forward');
  }

  /** Replaces all at once: one undo takes all of it back. */
  replaceAll(): void {
    const matches = this.thatDiffer(matchesOf(this.options.view().state));
    if (matches.length === 0 || !this.replace(matches)) return;
    this.options.onReplaced(matches.length);
    this.field.current?.focus();
  }

  /** Nothing more may be written. */
  endWriting(): void {
    this.mayReplace.value = false;
  }

  /** @returns whether the text took it: a clause may become too long */
  private replace(matches: readonly Span[]): boolean {
    if (!this.mayReplace.value) return false;
    const view = this.options.view();
    const { doc } = view.state;
    this.options.endStep();
    view.dispatch(replaceMatches(view.state, matches, this.words));
    this.options.endStep();
    this.update();
    return !view.state.doc.eq(doc);
  }

  /** Those that do not read as the replacement already: their words stay their authors'. */
  private thatDiffer(matches: readonly Span[]): readonly Span[] {
    const { doc } = this.options.view().state;
    return matches.filter(({ from, to }) => doc.textBetween(from, to) !== this.words);
  }

  private get words(): string {
    return intoProfile(this.replacement.value);
  }

  private search(): void {
    const view = this.options.view();
    const { selected, isInSelection } = this;
    const isWithinScope = isInSelection.value === true;
    view.dispatch(setSearch(view.state.tr, { query: this.query.value, scope: selected, isWithinScope }));
    this.update();
  }

  /** The words around a match, and in which clause it stands. */
  private surroundings({ from, to }: Span): string {
    const view = this.options.view();
    const { doc } = view.state;
    const place = doc.resolve(from);
    const start = place.start();
    const words = doc.textBetween(Math.max(start, from - around), Math.min(place.end(), to + around), '', ' ');
    const dom = view.nodeDOM(place.before());
    const { kind = '', number } = dom instanceof HTMLElement ? dom.dataset : {};
    return this.t('room.find.at', { words: words.trim(), clause: clauseLabel(this.t, kind, number) });
  }
}

import type { ClauseId } from '@articulado/base';
import type { RoomSuggestion } from '@articulado/draft-document/suggestions';
import { idOf } from '@articulado/editor';
import type { Translate } from '@articulado/messages/room';
import { computed, signal } from '@preact/signals';
import type { EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { clauseLabel } from '../clause-label.js';
import { readDrawingChoice, writeDrawingChoice } from './drawing-choice.js';
import { type ChangesOfClause, DrawnSuggestions } from './drawn-suggestions.js';
import type { SuggestedInClause } from './marks-of-clause.js';
import { SuggestionSource } from './suggestion-source.js';
import type { ToldChange } from './told-changes.js';

/** Where more suggestions than these change one clause, their words are drawn while the caret is in it. */
const mostDrawn = 3;
/** So many signs of what changes are told of one suggestion beside the text. */
const mostSigns = 140;

export interface SuggestionsPanelOptions {
  readonly t: Translate;
  readonly doc: Y.Doc;
  readonly view: EditorView;
  readonly draftId: string;
  /** Address of the room's page. */
  readonly page: string;
  readonly mayWrite: boolean;
  readonly maySuggest: boolean;
  say(sentence: string): void;
  goTo(clause: ClauseId): void;
}

/** A suggestion as it stands in the list. */
export interface SuggestionEntry {
  readonly number: number;
  readonly author: string;
  readonly reason: string;
  readonly href: string;
  /** The first clause in the text that it changes; `undefined` where it changes nothing on show. */
  readonly clause: ClauseId | undefined;
  /** How that is called. */
  readonly label: string;
  readonly changes: readonly ToldChange[];
}

/** The open suggestions beside the text: which there are, and where they change it. */
export class SuggestionsPanel {
  readonly t: Translate;
  readonly mayWrite: boolean;
  readonly maySuggest: boolean;
  /** In the order of the text; those that change nothing on show at the end. */
  readonly entries = signal<readonly SuggestionEntry[]>([]);
  /** How many there are, those that were left out included. */
  readonly total = signal(0);
  /** Whether they are drawn in the text. */
  readonly isDrawn = signal(readDrawingChoice());
  /** The clause that the caret is in. */
  readonly current = signal<ClauseId | undefined>(undefined);
  /** Where one proposes a change of that clause, or chooses one. */
  readonly suggestAddress = computed(() => {
    const chosen = this.current.value;
    return `${this.options.page}/suggestions/new${chosen === undefined ? '' : `/${chosen}`}`;
  });
  private readonly drawn: DrawnSuggestions;
  private readonly source: SuggestionSource;
  /** How many change each clause on show. */
  private counts: ReadonlyMap<ClauseId, number> = new Map();

  constructor(private readonly options: SuggestionsPanelOptions) {
    const { t, doc, view, draftId, mayWrite, maySuggest } = options;
    this.t = t;
    this.mayWrite = mayWrite;
    this.maySuggest = maySuggest;
    this.drawn = new DrawnSuggestions({
      doc,
      view,
      draws: (changes) => this.drawing(changes),
      onFound: () => this.found(),
    });
    this.source = new SuggestionSource(draftId, {
      all: ({ total, suggestions }) => {
        const open = new Set(suggestions.map(({ number }) => number));
        for (const { number } of this.drawn.open) if (!open.has(number)) this.drawn.remove(number);
        for (const suggestion of suggestions) this.drawn.put(suggestion);
        this.total.value = total;
      },
      one: (suggestion) => this.changed(suggestion),
    });
    this.source.ask();
  }

  destroy(): void {
    this.source.destroy();
    this.drawn.destroy();
  }

  /** @param told - by the room (`SuggestionSource.hear`) */
  hear(told: string | undefined): void {
    this.source.hear(told);
  }

  /** The caret is in a clause now. */
  caretAt(clause: ClauseId | undefined): void {
    const before = this.current.value;
    if (clause === before) return;
    this.current.value = clause;
    const count = this.countIn(clause);
    if (!this.isDrawn.value) return;
    if (count > 0) this.options.say(this.t('room.suggestions.here', { count }));
    if (Math.max(count, this.countIn(before)) > mostDrawn) this.drawn.findSoon();
  }

  draw(isDrawn: boolean): void {
    this.isDrawn.value = isDrawn;
    writeDrawingChoice(isDrawn);
    this.drawn.findSoon();
  }

  goTo(clause: ClauseId): void {
    this.options.goTo(clause);
  }

  private countIn = (clause: ClauseId | undefined) => (clause === undefined ? 0 : (this.counts.get(clause) ?? 0));

  private changed(suggestion: RoomSuggestion): void {
    const isKnown = this.drawn.has(suggestion.number);
    // Which ones are told where there are too many to be told at once, the server alone knows.
    if (this.total.value > this.drawn.open.length) return this.source.ask();
    this.drawn.put(suggestion);
    this.total.value = this.drawn.open.length;
    if (suggestion.isOpen && !isKnown)
      this.options.say(this.t('room.suggestions.came', { author: this.authorOf(suggestion) }));
  }

  private found(): void {
    const { changes, open } = this.drawn;
    this.counts = new Map(changes.map(({ node, suggestions }) => [idOf(node), suggestions.length]));
    const placed = changes.flatMap((place) => place.suggestions.map((one) => ({ place, ...one })));
    const byNumber = Map.groupBy(placed, ({ suggestion }) => suggestion.number);
    const inText = [...byNumber.values()].map((places) =>
      this.entryOf(
        places[0]!.suggestion,
        places[0]!.place,
        places.flatMap((one) => one.changes),
      ),
    );
    const rest = open.filter(({ number }) => !byNumber.has(number)).map((suggestion) => this.entryOf(suggestion));
    this.entries.value = [...inText, ...rest];
  }

  /** @param place - the first clause that it changes */
  private entryOf(
    suggestion: RoomSuggestion,
    place?: ChangesOfClause,
    changes: readonly ToldChange[] = [],
  ): SuggestionEntry {
    const { number, reason } = suggestion;
    return {
      number,
      author: this.authorOf(suggestion),
      reason,
      href: `${this.options.page}/suggestions/${number}`,
      clause: place && idOf(place.node),
      label: place ? this.labelOf(place) : this.t('room.suggestions.nowhere'),
      changes: shortened(changes),
    };
  }

  /** Who suggests it; before that, from which contribution it comes. */
  private authorOf({ contribution, person, organization }: RoomSuggestion): string {
    const from = contribution === null ? null : this.t('room.suggestions.contribution', { number: contribution });
    return [from, person, organization].filter(Boolean).join(' · ');
  }

  private labelOf({ position }: ChangesOfClause): string {
    const dom = this.options.view.nodeDOM(position);
    const { kind = '', number } = dom instanceof HTMLElement ? dom.dataset : {};
    return clauseLabel(this.t, kind, number);
  }

  private drawing(changes: ChangesOfClause): SuggestedInClause | undefined {
    if (!this.isDrawn.value) return undefined;
    const { node, touches, suggestions } = changes;
    const isFolded = suggestions.length > mostDrawn && idOf(node) !== this.current.value;
    return {
      touches,
      isDeleted: suggestions.some((one) => one.changes.some(({ kind }) => kind === 'away')),
      spoken: suggestions.map((one) => this.spoken(one.suggestion, one.changes)).join(' '),
      folded: isFolded ? this.t('room.suggestions.folded', { count: suggestions.length }) : undefined,
    };
  }

  private spoken(suggestion: RoomSuggestion, changes: readonly ToldChange[]): string {
    const { t } = this;
    const said = changes.map((change) =>
      'words' in change
        ? t(`room.suggestions.spoken.${change.kind}`, { words: change.words })
        : t(`room.suggestions.${change.kind}`),
    );
    return t('room.suggestions.spoken', {
      number: suggestion.number,
      author: this.authorOf(suggestion),
      changes: said.join(', '),
    });
  }
}

/** As many changes as can be read at a glance; an ellipsis says that there is more. */
function shortened(changes: readonly ToldChange[]): ToldChange[] {
  const told: ToldChange[] = [];
  let left = mostSigns;
  for (const change of changes) {
    if (left <= 0) break;
    if (!('words' in change)) {
      told.push(change);
      continue;
    }
    const words = change.words.length > left ? `${change.words.slice(0, left).trimEnd()}…` : change.words;
    left -= change.words.length;
    told.push({ ...change, words });
  }
  return told;
}

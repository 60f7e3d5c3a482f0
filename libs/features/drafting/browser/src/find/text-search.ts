import { findMatches, type FindQuery, type Span } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/** A search in the text of the room. Positions are those of the document. */
export interface TextSearch {
  readonly query: FindQuery;
  /** A part of the text that may be searched alone. */
  readonly scope?: Span | undefined;
  readonly isWithinScope: boolean;
}

/** More than these are counted, and only the current one is marked: a browser would draw them for seconds. */
const mostMarked = 1_000;

interface SearchState {
  readonly search: TextSearch | undefined;
  /** In the order of the text. */
  readonly matches: readonly Span[];
  readonly marked: DecorationSet;
  readonly found: FoundInClauses;
}

const searchKey = new PluginKey<SearchState>('search');

/** Holds what is looked for in the text, and marks where it stands. */
export function textSearch(): Plugin<SearchState> {
  return new Plugin<SearchState>({
    key: searchKey,
    state: {
      init: () => nothing,
      apply(tr, before) {
        const change = tr.getMeta(searchKey) as { readonly search: TextSearch | undefined } | undefined;
        const search = change ? change.search : before.search && mapped(before.search, tr);
        if (!search) return nothing;
        if (!change && !tr.docChanged) return before;
        const found = before.search?.query === search.query ? before.found : new FoundInClauses(search.query);
        return { search, found, ...matchesIn(tr.doc, search, found) };
      },
    },
    props: {
      decorations(state) {
        const { marked } = searchStateOf(state);
        const current = currentMatch(state);
        if (!current) return marked;
        return marked.add(state.doc, [Decoration.inline(current.from, current.to, { class: 'find-match is-current' })]);
      },
    },
  });
}

/** Where words stand in each clause. A keystroke changes one of them: the others are not read again. */
class FoundInClauses {
  private readonly spans = new WeakMap<Node, readonly Span[]>();

  constructor(private readonly query: FindQuery) {}

  in(clause: Node): readonly Span[] {
    let spans = this.spans.get(clause);
    if (!spans) {
      // A note or a reference is one unit of a clause, and none of its words.
      const text = clause.textBetween(0, clause.content.size, undefined, '\uFFFC');
      spans = findMatches(text, this.query);
      this.spans.set(clause, spans);
    }
    return spans;
  }
}

const nothing: SearchState = {
  search: undefined,
  matches: [],
  marked: DecorationSet.empty,
  found: new FoundInClauses({ words: '', isAccentExact: false, isCaseExact: false, isWholeWord: false }),
};

const searchStateOf = (state: EditorState): SearchState => searchKey.getState(state)!;

const mapped = (search: TextSearch, { mapping }: Transaction): TextSearch => {
  const { scope } = search;
  return scope ? { ...search, scope: { from: mapping.map(scope.from, -1), to: mapping.map(scope.to, 1) } } : search;
};

function matchesIn(doc: Node, search: TextSearch, found: FoundInClauses) {
  const scope = search.isWithinScope ? search.scope : undefined;
  const matches: Span[] = [];
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const start = position + 1;
    for (const { from, to } of found.in(node)) {
      const match = { from: start + from, to: start + to };
      if (!scope || (match.from >= scope.from && match.to <= scope.to)) matches.push(match);
    }
    return false;
  });
  const isMarked = matches.length <= mostMarked;
  const marks = isMarked ? matches.map(({ from, to }) => Decoration.inline(from, to, { class: 'find-match' })) : [];
  return { matches, marked: DecorationSet.create(doc, marks) };
}

/** Begins a search, goes on with another, or ends it. */
export const setSearch = (tr: Transaction, search: TextSearch | undefined): Transaction =>
  tr.setMeta(searchKey, { search });

export const searchOf = (state: EditorState): TextSearch | undefined => searchStateOf(state).search;

export const matchesOf = (state: EditorState): readonly Span[] => searchStateOf(state).matches;

/** The match that is selected. */
export const currentMatch = (state: EditorState): Span | undefined => {
  const { from, to } = state.selection;
  return matchesOf(state).find((match) => match.from === from && match.to === to);
};

/** The match behind the selection, or before it; at the end of the text the search goes on at its other end. */
export function nextMatch(
  state: EditorState,
  direction: 'forward' | 'back',
): { match: Span; wraps: boolean } | undefined {
  const matches = matchesOf(state);
  const { from, to } = state.selection;
  const start = currentMatch(state) ? to : from;
  const next =
    direction === 'forward'
      ? matches.find((match) => match.from >= start)
      : matches.findLast((match) => match.to <= from);
  const match = next ?? (direction === 'forward' ? matches[0] : matches.at(-1));
  return match && { match, wraps: next === undefined };
}

export const selectMatch = ({ doc, tr }: EditorState, { from, to }: Span): Transaction =>
  tr.setSelection(TextSelection.create(doc, from, to));

/** Puts words in the place of some matches, each with the formatting that it had. The selection is behind the first of them. */
export function replaceMatches(state: EditorState, matches: readonly Span[], words: string): Transaction {
  const { tr, doc, schema } = state;
  for (const { from, to } of matches.toReversed()) {
    // Not those that would go on behind it: a link or a term that ends there must stay one.
    const marks = doc.resolve(from).nodeAfter!.marks;
    if (words === '') tr.delete(from, to);
    else tr.replaceWith(from, to, schema.text(words, marks));
  }
  const [first] = matches;
  return first ? tr.setSelection(TextSelection.create(tr.doc, first.from + words.length)) : tr;
}

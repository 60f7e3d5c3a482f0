import { atom } from '@articulado/policy-text';
import { type EditorState, Plugin, type PluginKey, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/** A stretch of a document. */
interface DocRange {
  readonly from: number;
  readonly to: number;
}

/** A letter and the marks behind it; vowels and final consonants of Hangul are such marks, too. */
const letters = /\P{M}?[\p{M}\u1160-\u11FF]+|\P{M}/gsu;
const compositionPollMs = 30;

/**
 * Makes composed letters (NFC) of what is typed: "e" and an accent that comes behind it become "é", in the same step, whoever wrote
 * the "e". Letters that stay where they are, or only move with their clause, are left as they are. While an input method composes,
 * nothing is touched; what it wrote is composed when it has ended.
 * @param bindingKey - key under which the binding marks its own transactions, which bring what others did
 * @param joinLast - what comes next belongs to the last step of the undo history
 */
export function composedLetters(bindingKey: PluginKey, joinLast: () => void): Plugin {
  let view: EditorView | undefined;
  /** Whether an input method composes, or its last words are on their way. */
  let isComposing = false;
  /** What was written in the meantime. */
  let waiting: readonly DocRange[] = [];
  let due: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    if (!view || view.isDestroyed) return;
    if (view.composing) return later();
    isComposing = false;
    const tr = composed(view.state, waiting);
    waiting = [];
    if (!tr) return;
    joinLast();
    view.dispatch(tr);
  };
  const later = () => {
    clearTimeout(due);
    due = setTimeout(end, compositionPollMs);
  };

  return new Plugin({
    state: {
      init: () => undefined,
      apply: (tr) => {
        if (waiting.length > 0 && tr.docChanged) waiting = waiting.map((stretch) => mapped(stretch, tr));
      },
    },
    appendTransaction(transactions, _before, state) {
      const written = transactions.some((tr) => tr.getMeta(bindingKey) === true) ? [] : stretchesOf(transactions);
      if (!isComposing && !view?.composing) return composed(state, written);
      waiting = [...waiting, ...written];
      return null;
    },
    view(own) {
      view = own;
      return { destroy: () => clearTimeout(due) };
    },
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          clearTimeout(due);
          isComposing = true;
          return false;
        },
        compositionend: () => {
          later();
          return false;
        },
      },
    },
  });
}

/** What transactions wrote, or brought together by deleting what was between, as places of the last document. */
function stretchesOf(transactions: readonly Transaction[]): DocRange[] {
  const maps = transactions.flatMap(({ mapping }) => mapping.maps);
  const found: DocRange[] = [];
  maps.forEach((map, index) => {
    map.forEach((_oldFrom, _oldTo, from, to) => {
      const later = maps.slice(index + 1);
      found.push({
        from: later.reduce((place, next) => next.map(place, -1), from),
        to: later.reduce((place, next) => next.map(place, 1), to),
      });
    });
  });
  return found;
}

const mapped = ({ from, to }: DocRange, { mapping }: Transaction): DocRange => ({
  from: mapping.map(from, -1),
  to: mapping.map(to, 1),
});

/** Composes the letters in these stretches, and those that their ends belong to; `null` where they are. */
function composed({ doc, tr, storedMarks }: EditorState, stretches: readonly DocRange[]): Transaction | null {
  for (const { from, to } of stretches) {
    const [start, end] = [tr.mapping.map(from, -1), tr.mapping.map(to, 1)];
    // What reaches over several clauses was moved, split or pasted: no letter of it is newly typed.
    if (start <= end && end <= tr.doc.content.size && tr.doc.resolve(start).sameParent(tr.doc.resolve(end)))
      composeWithin(tr, start, end);
  }
  if (tr.doc === doc) return null;
  return storedMarks ? tr.setStoredMarks(storedMarks) : tr;
}

function composeWithin(tr: Transaction, from: number, to: number): void {
  const $from = tr.doc.resolve(from);
  if (!$from.parent.isTextblock) return;
  const words = $from.parent.textContent;
  if (isComposed(words)) return;
  const start = $from.start();
  const changes = [...words.matchAll(letters)].filter(
    ({ 0: letter, index }) => index < to - start && index + letter.length > from - start && !isComposed(letter),
  );
  for (const { 0: letter, index } of changes.reverse()) composeLetter(tr, start + index, letter);
}

/** It looks as its first sign looked. What stands for a note or a reference is no letter, whatever accent stands behind it. */
function composeLetter(tr: Transaction, place: number, letter: string): void {
  const own = letter.startsWith(atom) ? letter.slice(atom.length) : letter;
  const from = place + letter.length - own.length;
  const { marks } = tr.doc.nodeAt(from)!;
  tr.replaceWith(from, from + own.length, tr.doc.type.schema.text(own.normalize('NFC'), marks));
}

const isComposed = (text: string): boolean => text.normalize('NFC') === text;

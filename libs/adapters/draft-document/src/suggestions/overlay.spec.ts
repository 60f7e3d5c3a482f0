import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { atom, type Marks, type Run } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { createDraft, deleteText, formatWords, insertText, readerOf, replaceWords, splitClause } from '../index.js';
import { abcd, id } from '../testing/small-text.js';
import { addRun, type Fragment } from '../fragment.js';
import { Fork } from './fork.js';
import { Overlay } from './overlay.js';
import { anySteps, documentOf, SuggestingPeople } from './testing/people.js';
import type { WordTouch } from './word-touches.js';

const seed = seedNow();
const numRuns = runsOr(80, 10_000);
const a = id('a');

describe('suggestions beside the words', () => {
  it('tells insertions, deletions, formatting and splits, by offsets in the words on show', () => {
    const { draft, overlay, suggest } = beside();
    suggest('one', (doc) => replaceWords(doc, a, 1, 3, [{ text: 'xy', bold: true }]));
    suggest('two', (doc) => formatWords(doc, a, 0, 2, { italic: true }));
    suggest('three', (doc) => splitClause(doc, a, 2, id('n')));
    expect(overlay.touchesOf(a)).toEqual(
      expect.arrayContaining([
        { suggestion: 'one', kind: 'insertion', at: expect.any(Number), runs: [{ text: 'xy', bold: true }] },
        { suggestion: 'one', kind: 'deletion', from: 1, to: 3 },
        { suggestion: 'two', kind: 'formatting', from: 0, to: 2, marks: { italic: true } },
        { suggestion: 'three', kind: 'split', at: 2, clause: 'n' },
      ]),
    );
    insertText(draft, a, 0, 'zz');
    expect(overlay.touchesOf(a)).toContainEqual({ suggestion: 'one', kind: 'deletion', from: 3, to: 5 });
  });

  it('forgets a suggestion that is no longer open', () => {
    const { overlay, suggest } = beside();
    suggest('one', (doc) => insertText(doc, a, 1, 'x'));
    suggest('two', (doc) => deleteText(doc, a, 1, 2));
    overlay.remove('one');
    expect(overlay.touchesOf(a)).toEqual([{ suggestion: 'two', kind: 'deletion', from: 1, to: 2 }]);
  });

  it('marks both parts where the draft split what a suggestion made bold', () => {
    const { draft, overlay, suggest } = beside();
    suggest('one', (doc) => formatWords(doc, a, 1, 4, { bold: true }));
    splitClause(draft, a, 2, id('n'));
    const bold = { suggestion: 'one', kind: 'formatting', marks: { bold: true } };
    expect(overlay.touchesOf(a)).toEqual([{ ...bold, from: 1, to: 2 }]);
    expect(overlay.touchesOf(id('n'))).toEqual([{ ...bold, from: 0, to: 2 }]);
  });
});

describe(`suggestions beside the words of a draft that goes on (seed ${seed})`, () => {
  it('SU7: with one of them applied the words and their marks are those of the draft with its branch', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const people = new SuggestingPeople();
        const half = Math.floor(steps.length / 2);
        people.play(steps.slice(0, half));
        const overlay = new Overlay(people.draft);
        show(overlay, people);
        readAll(overlay, people.draft);
        people.play(steps.slice(half));
        show(overlay, people);
        for (const [index, fork] of people.forks.entries()) {
          const branch = fork.branch();
          if (!branch) continue;
          const both = readerOf(documentOf([Y.encodeStateAsUpdate(people.draft), branch.update]));
          for (const fragment of readerOf(people.draft).fragments)
            for (const [clause, runs] of applied(fragment, overlay.touchesIn(fragment), String(index)))
              expect([clause, runs]).toEqual([clause, both.fragments.of(clause)[0]!.runs]);
        }
      }),
      { seed, numRuns },
    );
  });
});

/** Four clauses, and an overlay of what is suggested on them. */
function beside() {
  const draft = createDraft(abcd);
  const overlay = new Overlay(draft);
  const suggest = (suggestion: string, act: (doc: Y.Doc) => void) => {
    const fork = new Fork(Y.encodeStateAsUpdate(draft));
    act(fork.doc);
    overlay.add(suggestion, fork.branch()!);
  };
  return { draft, overlay, suggest };
}

function show(overlay: Overlay, { forks }: SuggestingPeople): void {
  for (const [index, fork] of forks.entries()) {
    const branch = fork.branch();
    if (branch) overlay.add(String(index), branch);
  }
}

/** So that what is remembered must be forgotten where it changes. */
function readAll(overlay: Overlay, draft: Y.Doc): void {
  for (const fragment of readerOf(draft).fragments) overlay.touchesIn(fragment);
}

/** One UTF-16 unit, or an atom, with its marks. */
type Unit = Run;

/** The words of a fragment with one suggestion applied, and those of the clauses that it splits from them. */
function applied(fragment: Fragment, touches: readonly WordTouch[], suggestion: string): Map<ClauseId, Run[]> {
  const found = new Map<ClauseId, Run[]>([[fragment.id, []]]);
  let runs = found.get(fragment.id)!;
  const own = touches.filter((touch) => touch.suggestion === suggestion);
  const units = fragment.runs.flatMap(unitsOf);
  for (let offset = 0; offset <= units.length; offset++) {
    for (const touch of own) {
      if (!('at' in touch) || touch.at !== offset) continue;
      if (touch.kind === 'insertion') for (const run of touch.runs) addRun(runs, run);
      else found.set(touch.clause, (runs = []));
    }
    const unit = units[offset];
    const covers = (touch: WordTouch) => 'from' in touch && touch.from <= offset && offset < touch.to;
    if (!unit || own.some((touch) => touch.kind === 'deletion' && covers(touch))) continue;
    const formatting = own.find((touch) => touch.kind === 'formatting' && covers(touch));
    addRun(runs, formatting?.kind === 'formatting' ? formatted(unit, formatting.marks) : unit);
  }
  return found;
}

const unitsOf = (run: Run): Unit[] => (run.text === atom ? [run] : [...run.text].map((text) => ({ ...run, text })));

function formatted(unit: Unit, marks: object): Unit {
  const changed = { ...unit, ...marks } as Record<string, unknown>;
  const isAtom = unit.text === atom;
  return Object.fromEntries(
    Object.entries(changed).filter(([key, value]) => value !== null && !(isAtom && (key === 'link' || key === 'term'))),
  ) as unknown as Unit & Marks;
}

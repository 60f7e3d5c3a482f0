import { runsOr, seedNow } from '@articulado/base/testing/seed';
import type { ClauseId } from '@articulado/base';
import { wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  checkDraft,
  createDraft,
  deleteClause,
  deleteText,
  exportDraft,
  insertText,
  mergeClauses,
  moveClause,
  readDraft,
  readerOf,
  setDepth,
  setKind,
  setNumber,
  splitClause,
} from '../index.js';
import { abcd, id } from '../testing/small-text.js';
import { bothOrders, order, words } from '../testing/two-replicas.js';
import { acceptBranch } from './accept-branch.js';
import type { Branch } from './branch.js';
import { type Effect, effectsOf } from './effects.js';
import { Fork } from './fork.js';
import { anySteps, documentOf, SuggestingPeople } from './testing/people.js';

const seed = seedNow();
const numRuns = runsOr(80, 10_000);
const [a, b, c, d] = [id('a'), id('b'), id('c'), id('d')];

describe('a suggestion that is accepted after the draft went on', () => {
  const each = it.each(bothOrders);

  each('gives the clause its kind, depth and number, whatever they were set to meanwhile (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => {
        setKind(doc, a, 'article');
        setDepth(doc, b, 2);
        setNumber(doc, c, '3 Bis');
      },
      drafted: (doc) => {
        setKind(doc, a, 'chapter');
        setDepth(doc, b, 1);
        setNumber(doc, c, '7');
      },
    });
    const { doc, unmet } = accept();
    expect(unmet).toEqual([]);
    expect(
      readDraft(doc)
        .map(({ kind, depth, number }) => [kind, depth, number])
        .slice(0, 3),
    ).toEqual([
      ['article', 0, undefined],
      ['content', 2, undefined],
      ['content', 0, '3 Bis'],
    ]);
  });

  each('takes a number away that somebody set anew meanwhile (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      before: (doc) => setNumber(doc, a, '1 Bis'),
      suggested: (doc) => setNumber(doc, a, undefined),
      drafted: (doc) => setNumber(doc, a, '1 Ter'),
    });
    expect(readDraft(accept().doc)[0]!.number).toBeUndefined();
  });

  each('moves the clause, wherever somebody else moved it (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => moveClause(doc, a, d),
      drafted: (doc) => moveClause(doc, a, b),
    });
    const { doc, unmet } = accept();
    expect(unmet).toEqual([]);
    expect(order(doc)).toBe('b c d a');
  });

  each('moves the clause to the first place (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => moveClause(doc, d, undefined),
      drafted: (doc) => moveClause(doc, d, a),
    });
    const { doc, unmet } = accept();
    expect(unmet).toEqual([]);
    expect(order(doc)).toBe('d a b c');
  });

  each('moves a clause behind another moved one, wherever somebody else moved both (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => {
        moveClause(doc, b, d);
        moveClause(doc, a, b);
      },
      drafted: (doc) => {
        moveClause(doc, a, c);
        moveClause(doc, b, a);
      },
    });
    const { doc, unmet } = accept();
    expect(unmet).toEqual([]);
    expect(order(doc)).toBe('c d b a');
  });

  each('deletes the clause, and offers back what was written in it since (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => deleteClause(doc, b),
      drafted: (doc) => {
        moveClause(doc, b, d);
        insertText(doc, b, 4, '!');
      },
    });
    expect(words(accept().doc)).toBe('a:aaaa c:cccc d:dddd');
  });

  each('deletes the words of a clause that was merged into another, and nothing else of that (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => deleteClause(doc, b),
      drafted: (doc) => {
        mergeClauses(doc, a, b);
        insertText(doc, a, 6, '!');
      },
    });
    expect(words(accept().doc)).toBe('a:aaaa! c:cccc d:dddd');
  });

  each('merges clauses that were merged elsewhere meanwhile (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => mergeClauses(doc, a, b),
      drafted: (doc) => mergeClauses(doc, c, b),
    });
    const { doc, unmet } = accept();
    expect(unmet).toEqual([]);
    expect(checkDraft(doc)).toBeUndefined();
    expect(words(doc)).toMatch(/^a:aaaa(bbbb|ccccbbbb) /);
  });

  each('brings its words where the clause was split meanwhile (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => insertText(doc, a, 3, '!'),
      drafted: (doc) => splitClause(doc, a, 2, id('n')),
    });
    expect(words(accept().doc)).toBe('a:aa n:a!a b:bbbb c:cccc d:dddd');
  });

  each('is unmet where its clause is gone, and met where a person puts that back (%i, %i)', (...ids) => {
    const { accept } = suggestion(ids, {
      suggested: (doc) => {
        insertText(doc, b, 4, '!');
        setKind(doc, b, 'article');
      },
      drafted: (doc) => deleteClause(doc, b),
    });
    const kinds = (unmet: readonly Effect[]) => unmet.map((effect) => [effect.kind, effect.clause]);
    expect(kinds(accept().unmet)).toEqual([
      ['trait', b],
      ['words', b],
    ]);
    const restored = accept(new Set([b]));
    expect(restored.unmet).toEqual([]);
    expect(words(restored.doc)).toBe('a:aaaa b:bbbb! c:cccc d:dddd');
    expect(readDraft(restored.doc)[1]!.kind).toBe('article');
  });

  it('does nothing more where the draft stood still', () => {
    const { accept } = suggestion([10, 20], {
      suggested: (doc) => {
        moveClause(doc, a, d);
        mergeClauses(doc, b, c);
        deleteText(doc, d, 0, 2);
      },
      drafted: () => undefined,
    });
    const { doc, mended, unmet } = accept();
    expect([mended, unmet]).toEqual([[], []]);
    expect(words(doc)).toBe('b:bbbbcccc d:dd a:aaaa');
  });
});

describe(`suggestions that are accepted one after the other (seed ${seed})`, () => {
  it('SU5: do what they say, but for what is about a clause that is gone or merged into another', () => {
    check((doc, branch, effects) => {
      const { unmet } = acceptBranch(doc, branch, effects);
      const { shownIn } = readerOf(doc).layout;
      for (const effect of unmet) {
        const about = [effect.clause, ...aboutAsWell(effect)];
        expect(about.filter((each) => shownIn.get(each) !== each)).not.toEqual([]);
      }
    });
  });

  it('SU6: change by what was mended no words of another clause, and the places of no others', () => {
    check((doc, branch, effects) => {
      const bare = documentOf([Y.encodeStateAsUpdate(doc), branch.update]);
      const { mended } = acceptBranch(doc, branch, effects);
      const about = new Set(mended.flatMap((effect) => [effect.clause, ...aboutAsWell(effect)]));
      const { shownIn } = readerOf(bare).layout;
      const others = (text: Y.Doc) =>
        readDraft(text)
          .filter(({ id: each }) => !about.has(each) && ![...about].some((one) => shownIn.get(one) === each))
          .map((clause) => `${clause.id}:${wordsOf(clause)}`);
      expect(others(doc)).toEqual(others(bare));
    });
  });
});

const aboutAsWell = (effect: Effect): ClauseId[] => {
  if (effect.kind === 'place') return effect.after === undefined ? [] : [effect.after];
  return effect.kind === 'merge' ? [effect.into] : [];
};

/** Accepts each suggestion of a random history in turn. */
function check(invariant: (doc: Y.Doc, branch: Branch, effects: readonly Effect[]) => void): void {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const people = new SuggestingPeople();
      people.play(steps);
      if (checkDraft(people.draft)) return; // all clauses deleted at once
      let doc = documentOf([Y.encodeStateAsUpdate(people.draft)]);
      for (const fork of people.forks) {
        const branch = fork.branch();
        if (!branch) continue;
        const before = Y.encodeStateAsUpdate(doc);
        invariant(doc, branch, effectsOf(fork.doc, branch));
        if (checkDraft(doc)) doc = documentOf([before]); // refused, as an acceptance would be
      }
    }),
    { seed, numRuns },
  );
}

interface Story {
  readonly before?: (doc: Y.Doc) => void;
  readonly suggested: (doc: Y.Doc) => void;
  readonly drafted: (doc: Y.Doc) => void;
}

/** A suggestion on four clauses, and what was done in the draft meanwhile. @param ids - of the suggester and of the drafter */
function suggestion([suggester, drafter]: readonly [number, number], { before, suggested, drafted }: Story) {
  const start = createDraft(abcd);
  before?.(start);
  const state = Y.encodeStateAsUpdate(start);
  const fork = new Fork(state);
  fork.doc.clientID = suggester;
  suggested(fork.doc);
  const branch = fork.branch()!;
  const effects = effectsOf(fork.doc, branch);
  const draft = documentOf([state]);
  draft.clientID = drafter;
  drafted(draft);
  const untouched = exportDraft(draft);
  const accept = (restored?: ReadonlySet<ClauseId>) => {
    const doc = documentOf([Y.encodeStateAsUpdate(draft)]);
    expect(exportDraft(doc)).toBe(untouched);
    return { doc, ...acceptBranch(doc, branch, effects, { restored }) };
  };
  return { accept };
}

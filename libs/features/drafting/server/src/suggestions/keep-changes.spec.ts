import { clause } from '@articulado/api/testing';
import { type ClauseId, isRefusal } from '@articulado/base';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import { checkBranch } from '@articulado/collab-sync';
import {
  checkDraft,
  createDraft,
  deleteText,
  exportDraft,
  insertClause,
  insertText,
  moveClause,
  splitClause,
} from '@articulado/draft-document';
import {
  acceptBranch,
  Branch,
  type Effect,
  Fork,
  readSteps,
  writeBranch,
} from '@articulado/draft-document/suggestions';
import type { StoredDraft } from '@articulado/draft-log';
import fc from 'fast-check';
import * as Y from 'yjs';
import { keepChanges } from './keep-changes.js';

const seed = seedNow();
const [one, two] = ['uno' as ClauseId, 'dos' as ClauseId];
const bytes = Y.encodeStateAsUpdate(createDraft([clause('uno', 'En quince días.'), clause('dos', 'Son públicos.')]));
const stored: StoredDraft = {
  format: 2,
  fence: 0,
  snapshot: undefined,
  updates: [{ sequence: 1, personId: null, bytes }],
  sequence: 1,
};

/** What each step of a good branch looks like. */
const good = (() => {
  const fork = new Fork(bytes);
  const { doc } = fork;
  insertClause(doc, clause('nueva', 'De todos.', 'article'), one);
  insertText(doc, two, 4, 'siempre ');
  deleteText(doc, two, 0, 3);
  splitClause(doc, one, 3);
  moveClause(doc, two, undefined);
  return fork.branch()!.steps;
})();

/** Bits turned, the end cut off, bytes put behind. */
const spoilt = fc.record({
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 3 }),
  cut: fc.option(fc.nat(), { freq: 6 }),
  tail: fc.option(fc.uint8Array({ maxLength: 30 }), { freq: 6 }),
});
const spoil = (
  from: Uint8Array,
  { flips, cut, tail }: typeof spoilt extends fc.Arbitrary<infer Value> ? Value : never,
) => {
  const changed = Uint8Array.from(cut === null ? from : from.slice(0, cut % from.length));
  for (const [at, bits] of flips) if (changed.length > 0) changed[at % changed.length]! ^= bits;
  return Uint8Array.from([...changed, ...(tail ?? [])]);
};

describe(`branches as pages send them (seed ${seed})`, () => {
  it('SU12: are refused, or lead to a text that may stand, however their bytes are spoilt', () => {
    let kept = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.nat(good.length - 1), spoilt, fc.boolean(), (which, how, isWhole) => {
        const steps = isWhole
          ? readOrNone(spoil(writeBranch(new Branch(good)), how))
          : good.map((step, index) => (index === which ? spoil(step, how) : step));
        const outcome = steps && !checkBranch(stored, steps) ? keepChanges(stored, new Branch(steps), 77) : undefined;
        if (!outcome || isRefusal(outcome)) {
          refused += 1;
          return;
        }
        kept += 1;
        const draft = new Y.Doc();
        Y.applyUpdate(draft, bytes);
        const before = exportDraft(draft);
        acceptBranch(draft, outcome.branch, outcome.effects.effects as Effect[]);
        expect(checkDraft(draft)).toBeUndefined();
        expect(exportDraft(draft)).not.toBe(before);
      }),
      { seed, numRuns: runsOr(600, 10_000) },
    );
    expect(kept).toBeGreaterThan(0);
    expect(refused).toBeGreaterThan(0);
  });
});

function readOrNone(branch: Uint8Array): Uint8Array[] | undefined {
  try {
    return readSteps(branch);
  } catch {
    return undefined;
  }
}

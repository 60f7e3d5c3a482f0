import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import type { PolicyText } from '@articulado/policy-text';
import { exportDraft, lostWords, readDraft, readerOf } from '../index.js';
import { overlaps } from '../operations/seen-words.js';
import { anySteps, documentOf, SuggestingPeople } from './testing/people.js';

const seed = seedNow();
const numRuns = runsOr(60, 10_000);

const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);

describe(`branches beside a draft that goes on (seed ${seed})`, () => {
  it('SU1: are accepted in any order with one result, on a document that forgets what was deleted as well', () => {
    check((people, shuffle) => {
      const branches = people.branches().map(({ update }) => update);
      const results = [0, 1, 2].map((turn) => {
        let doc = documentOf([stateOf(people.draft)]);
        for (const branch of shuffle(branches, turn)) {
          Y.applyUpdate(doc, branch);
          if (turn > 0) doc = documentOf([stateOf(doc)]);
        }
        return exportDraft(doc);
      });
      const typedInTheDraft = exportDraft(documentOf([...people.log, ...branches], false));
      expect(new Set([...results, typedInTheDraft]).size).toBe(1);
    });
  });

  it('SU2: leave the draft as it is', () => {
    check((people) => {
      expect(exportDraft(people.draft)).toBe(exportDraft(documentOf(people.log)));
      for (const { doc } of people.forks) expect(Y.getState(people.draft.store, doc.clientID)).toBe(0);
    });
  });

  it('SU3: are shown by their forks as the draft with the branch, marks included', () => {
    check((people) => {
      for (const fork of people.forks) {
        const branch = fork.branch();
        const both = documentOf([stateOf(people.draft), ...(branch ? [branch.update] : [])]);
        expect(exportDraft(fork.doc)).toBe(exportDraft(both));
      }
    });
  });

  it('SU4: bring each letter once, or it is offered, or somebody who saw it deleted it', () => {
    check((people) => {
      const branches = people.branches().map(({ update }) => update);
      const whole = documentOf([...people.log, ...branches], false);
      const shown = lettersOf(readDraft(whole));
      const offered = lostWords(whole)
        .map(({ words }) => words)
        .join('');
      for (const { letter, place } of branches.flatMap(writtenIn)) {
        const times = shown.split(letter).length - 1;
        const isAccountedFor = offered.includes(letter) || isDeleted(whole, place);
        expect({ letter, times }).toEqual({ letter, times: isAccountedFor ? 0 : 1 });
      }
    });
  });
});

const lettersOf = (text: PolicyText) => text.flatMap(({ content }) => content.map((run) => run.text)).join('');

/** The letters that a branch writes, and where each is stored. */
function writtenIn(branch: Uint8Array): { letter: string; place: Y.ID }[] {
  return Y.decodeUpdate(branch).structs.flatMap(({ id, ...struct }) => {
    const content = 'content' in struct ? struct.content : undefined;
    if (!(content instanceof Y.ContentString)) return [];
    return [...content.str].map((letter, index) => ({ letter, place: Y.createID(id.client, id.clock + index) }));
  });
}

/** Whether a letter was deleted, or its clause by somebody who saw it. */
function isDeleted(doc: Y.Doc, { client, clock }: Y.ID): boolean {
  const draft = readerOf(doc);
  const item: Y.Item | Y.GC = Y.getItem(doc.store, Y.createID(client, clock));
  if (!(item instanceof Y.Item) || item.deleted) return true;
  const fragment = draft.fragments.containing(item);
  const seen = (fragment && draft.gone(fragment.id)?.seen[client]) ?? [];
  return overlaps(seen, clock, clock + 1).length > 0 && !draft.layout.shownIn.has(fragment!.id);
}

type Shuffle = <Value>(values: readonly Value[], turn: number) => Value[];

function check(invariant: (people: SuggestingPeople, shuffle: Shuffle) => void): void {
  fc.assert(
    fc.property(anySteps, fc.array(fc.nat(99), { minLength: 12, maxLength: 12 }), (steps, keys) => {
      const people = new SuggestingPeople();
      people.play(steps);
      invariant(people, (values, turn) =>
        values
          .map((value, index) => [keys[turn * 4 + index]!, value] as const)
          .sort(([one], [other]) => one - other)
          .map(([, value]) => value),
      );
    }),
    { seed, numRuns },
  );
}

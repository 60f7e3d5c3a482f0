import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { createDraft, deleteText, insertText, mergeClauses, readDraft, splitClause, takeText } from '../index.js';
import { clause, id } from '../testing/small-text.js';
import { acceptBranch } from './accept-branch.js';
import type { Branch } from './branch.js';
import { effectsOf } from './effects.js';
import { Fork } from './fork.js';

const a = id('a');
/** Of "El plazo es de 30 días." */
const [thirty, thirtyDays] = [[15, 17] as const, [15, 22] as const];
type Act = (doc: Y.Doc) => unknown;

/** Puts words in the place of others as forms do: the whole text is taken, and what differs is written. */
const replace =
  ([from, to]: readonly [number, number], words: string): Act =>
  (doc) =>
    takeText(
      doc,
      readDraft(doc).map((one) => {
        const before = wordsOf(one);
        return one.id === a ? { ...one, content: [{ text: before.slice(0, from) + words + before.slice(to) }] } : one;
      }),
    );

function draftOf(): Y.Doc {
  const draft = createDraft([clause('a', 'El plazo es de 30 días.'), clause('b', 'Rige hoy.')]);
  draft.clientID = 5;
  return draft;
}

function suggested(draft: Y.Doc, act: Act, client: number) {
  const fork = new Fork(Y.encodeStateAsUpdate(draft));
  fork.doc.clientID = client;
  act(fork.doc);
  const branch = fork.branch()!;
  return { branch, effects: effectsOf(fork.doc, branch) };
}

/** What the draft says once two suggestions that knew nothing of each other are accepted, one after the other. */
function afterBoth(
  first: Act,
  second: Act,
  meanwhile: Act = () => {},
  clients: readonly [number, number] = [100, 200],
): string[] {
  const draft = draftOf();
  const [one, other] = [suggested(draft, first, clients[0]), suggested(draft, second, clients[1])];
  const accepted: Branch[] = [];
  for (const { branch, effects } of [one, other]) {
    acceptBranch(draft, branch, effects, { accepted });
    accepted.push(branch);
    meanwhile(draft);
  }
  return readDraft(draft).map(wordsOf);
}

describe.each([[[100, 200]], [[200, 100]]] as const)(
  'a suggestion that is accepted after an alternative to it (client ids %s)',
  (clients) => {
    const both = (first: Act, second: Act, meanwhile?: Act) => afterBoth(first, second, meanwhile, clients);

    it('SU11: puts its words in the place of those, and not beside them', () => {
      expect(both(replace(thirty, '15'), replace(thirty, '20'))[0]).toBe('El plazo es de 20 días.');
      expect(both(replace(thirty, '15'), replace(thirtyDays, 'un mes'))[0]).toBe('El plazo es de un mes.');
    });

    it('SU11: does so where their clause was written in, divided and merged meanwhile', () => {
      const before: Act = (doc) => insertText(doc, a, 15, 'unos ');
      expect(both(replace(thirty, '15'), replace(thirty, '20'), once(before))[0]).toBe('El plazo es de unos 20 días.');
      const divide: Act = (doc) => splitClause(doc, a, 12, id('n'));
      expect(both(replace(thirty, '15'), replace(thirty, '20'), once(divide))).toEqual([
        'El plazo es ',
        'de 20 días.',
        'Rige hoy.',
      ]);
      const merge: Act = (doc) => mergeClauses(doc, id('b'), a);
      expect(both(replace(thirty, '15'), replace(thirty, '20'), once(merge))).toEqual([
        'Rige hoy.El plazo es de 20 días.',
      ]);
    });

    it('leaves words alone that it does not stand for: of one that replaced more, and of one that writes elsewhere', () => {
      expect(both(replace(thirtyDays, 'un mes'), replace(thirty, '15'))[0]).toMatch(/un mes/);
      expect(both((doc) => insertText(doc, a, 22, ' hábiles'), replace(thirty, '20'))[0]).toBe(
        'El plazo es de 20 días hábiles.',
      );
      expect(both(replace(thirty, '15'), (doc) => deleteText(doc, a, ...thirtyDays))[0]).toBe('El plazo es de 15.');
    });

    it('leaves all of the words that somebody has edited since', () => {
      const add: Act = (doc) => insertText(doc, a, 17, ' o 16');
      expect(both(replace(thirty, '15'), replace(thirty, '20'), once(add))[0]).toMatch(/15 o 16/);
      const correct: Act = (doc) => {
        deleteText(doc, a, 17, 19);
        insertText(doc, a, 17, 'ei');
      };
      expect(both(replace(thirty, 'trienta'), replace(thirty, 'veinte'), once(correct))[0]).toMatch(/treinta/);
    });
  },
);

it('a suggestion is the change that it was where nothing was accepted before', () => {
  const draft = draftOf();
  const { branch, effects } = suggested(draft, replace(thirty, '20'), 200);
  acceptBranch(draft, branch, effects, { accepted: [] });
  expect(wordsOf(readDraft(draft)[0]!)).toBe('El plazo es de 20 días.');
});

/** An act that is done the first time alone. */
function once(act: Act): Act {
  let isDone = false;
  return (doc) => {
    if (!isDone) act(doc);
    isDone = true;
  };
}

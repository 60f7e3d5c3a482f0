import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { createDraft, deleteText, insertText, mergeClauses, readDraft, replaceWords, splitClause } from '../index.js';
import { clause, id } from '../testing/small-text.js';
import { acceptBranch } from './accept-branch.js';
import type { Branch } from './branch.js';
import { effectsOf } from './effects.js';
import { Fork } from './fork.js';

const a = id('a');
/** Of "El plazo es de 30 días." */
const [thirty, thirtyDays] = [[15, 17] as const, [15, 22] as const];
type Act = (doc: Y.Doc) => unknown;

const replace =
  ([from, to]: readonly [number, number], text: string): Act =>
  (doc) =>
    replaceWords(doc, a, from, to, [{ text }]);

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

describe('a suggestion that is accepted after an alternative to it', () => {
  it.each([[[100, 200]], [[200, 100]]] as const)(
    'SU11: puts its words in the place of those, and not beside them (client ids %s)',
    (clients) => {
      expect(afterBoth(replace(thirty, '15'), replace(thirty, '20'), undefined, clients)[0]).toBe(
        'El plazo es de 20 días.',
      );
      expect(afterBoth(replace(thirty, '15'), replace(thirtyDays, 'un mes'), undefined, clients)[0]).toBe(
        'El plazo es de un mes.',
      );
    },
  );

  it('SU11: does so where their clause was divided and merged meanwhile', () => {
    const divide: Act = (doc) => splitClause(doc, a, 12, id('n'));
    expect(afterBoth(replace(thirty, '15'), replace(thirty, '20'), once(divide))).toEqual([
      'El plazo es ',
      'de 20 días.',
      'Rige hoy.',
    ]);
    const merge: Act = (doc) => mergeClauses(doc, id('b'), a);
    expect(afterBoth(replace(thirty, '15'), replace(thirty, '20'), once(merge))).toEqual([
      'Rige hoy.El plazo es de 20 días.',
    ]);
  });

  it('leaves words alone that it does not stand for: of one that replaced more, of one that writes elsewhere, and of anybody else', () => {
    expect(afterBoth(replace(thirtyDays, 'un mes'), replace(thirty, '15'))[0]).toMatch(/un mes/);
    expect(afterBoth((doc) => insertText(doc, a, 22, ' hábiles'), replace(thirty, '20'))[0]).toBe(
      'El plazo es de 20 días hábiles.',
    );
    expect(afterBoth(replace(thirty, '15'), (doc) => deleteText(doc, a, ...thirtyDays))[0]).toBe('El plazo es de 15.');
    const byHand: Act = (doc) => insertText(doc, a, 17, ' o 16');
    expect(afterBoth(replace(thirty, '15'), replace(thirty, '20'), once(byHand))[0]).toMatch(/15 o 16/);
  });

  it('is the change that it was where nothing was accepted before', () => {
    const draft = draftOf();
    const { branch, effects } = suggested(draft, replace(thirty, '20'), 200);
    acceptBranch(draft, branch, effects, { accepted: [] });
    expect(wordsOf(readDraft(draft)[0]!)).toBe('El plazo es de 20 días.');
  });
});

/** An act that is done the first time alone. */
function once(act: Act): Act {
  let isDone = false;
  return (doc) => {
    if (!isDone) act(doc);
    isDone = true;
  };
}

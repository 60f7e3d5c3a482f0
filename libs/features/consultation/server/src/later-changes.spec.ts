import type { Loaders } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import type { VersionRow } from '@articulado/persistence';
import { type Clause, writeVersion } from '@articulado/policy-text';
import { LaterChanges } from './later-changes.js';

const article = (words: string): Clause => ({
  id: 'a1' as ClauseId,
  kind: 'article',
  depth: 0,
  content: [{ text: words }],
});
const version = (number: number, words: string) => ({
  id: `v${number}`,
  number,
  text: writeVersion({
    process: 'p',
    number,
    note: 'Nota',
    frozenAt: '2026-05-04T12:00:00.000Z',
    language: 'es',
    clauses: [article(words)],
  }),
});

/** A process whose versions say these words, one after the other. */
function loadersOf(...wordings: readonly string[]): Loaders {
  const versions = wordings.map((words, index) => version(index + 1, words));
  return {
    versionsOf: () => Promise.resolve(versions),
    load: (_name: string, id: string) =>
      Promise.resolve(versions.find((one) => one.id === id) as unknown as VersionRow),
  } as unknown as Loaders;
}
const seen = (loaders: Loaders, consulted: number) => new LaterChanges().of(loaders, 'p', `v${consulted}`, 'a1');

describe('where a change can be seen', () => {
  it('is the first later version with other words', async () => {
    const loaders = loadersOf('uno', 'uno', 'dos', 'tres');
    expect(await seen(loaders, 1)).toEqual({ versionNumber: 3, clauseId: 'a1', shown: true });
    expect(await seen(loaders, 3)).toEqual({ versionNumber: 4, clauseId: 'a1', shown: true });
  });

  it('is no version before the one that was consulted on, nor that one', async () => {
    const nowhere = { versionNumber: null, clauseId: null, shown: false };
    expect(await seen(loadersOf('uno', 'dos'), 2)).toEqual(nowhere);
    expect(await seen(loadersOf('uno', 'dos', 'dos'), 2)).toEqual(nowhere);
    expect(await seen(loadersOf('uno', 'dos', 'dos', 'dos'), 3)).toEqual(nowhere);
  });

  it('is told apart from what the latest version says, where the words came back', async () => {
    expect(await seen(loadersOf('uno', 'dos', 'uno'), 1)).toEqual({ versionNumber: 2, clauseId: 'a1', shown: false });
  });
});

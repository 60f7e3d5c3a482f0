import { createHash } from 'node:crypto';
import { commit, disclose, type Hash } from './commitment.js';
import { type OfficialAct, genesis, nextEntry, sealEntry } from './entry.js';

const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

const act: OfficialAct<'version.frozen'> = {
  process: 'datos-abiertos',
  type: 'version.frozen',
  at: '2026-05-04T12:00:00.000Z',
  actor: { role: 'coordinator' },
  details: { number: 1, sha256: 'c'.repeat(64), note: '' },
  facts: [{ kind: 'version', id: '1', sha256: 'd'.repeat(64) }],
};

describe('an entry', () => {
  it('R8: begins a record, or follows the one before', () => {
    expect(nextEntry(act, undefined)).toMatchObject({ format: 1, sequence: 1, previous: genesis });
    const end = { sequence: 7, hash: 'a'.repeat(64), at: '2026-05-04T11:00:00.000Z' };
    expect(nextEntry(act, end)).toMatchObject({ sequence: 8, previous: end.hash, at: act.at });
  });

  it('R8: is never earlier than the one before, though the clock was set back', () => {
    const end = { sequence: 7, hash: 'a'.repeat(64), at: '2026-05-04T12:00:01.000Z' };
    expect(nextEntry(act, end).at).toBe(end.at);
  });

  it('R7: has the same hash whatever the order in which it was put together', () => {
    const entry = nextEntry(act, undefined);
    const turned = Object.fromEntries(Object.entries(entry).toReversed()) as unknown as typeof entry;
    expect(sealEntry(turned, sha256)).toBe(sealEntry(entry, sha256));
  });

  it.each([
    ['a local time', { at: '2026-05-04T12:00:00.000-06:00' }],
    ['a time without milliseconds', { at: '2026-05-04T12:00:00Z' }],
    ['a month that is none', { at: '2026-13-04T12:00:00.000Z' }],
    ['a previous hash that is none', { previous: 'ABC' }],
    ['place 0', { sequence: 0 }],
    ['no sealed fact', { facts: [] }],
    ['a fact sealed twice', { facts: [act.facts[0], act.facts[0]] }],
  ])('R9: is not sealed with %s', (_what, change) => {
    const entry = { ...nextEntry(act, undefined), ...change } as unknown as ReturnType<typeof nextEntry>;
    expect(() => sealEntry(entry, sha256)).toThrow(RangeError);
  });
});

describe('a commitment', () => {
  const salt = '5a'.repeat(16);

  it('R10: is the hash of salt and value, as anyone can compute it', () => {
    expect(commit('Ana', salt, sha256)).toBe(sha256(`["${salt}","Ana"]`));
  });

  it('R10: is disclosed with what it takes to compute it again', () => {
    expect(disclose('Ana', salt, sha256)).toEqual({ commitment: commit('Ana', salt, sha256), salt, value: 'Ana' });
  });

  it.each(['', '5a', 'Z'.repeat(32), '5A'.repeat(16)])('R10: is not made with the salt "%s"', (weak) => {
    expect(() => commit('Ana', weak, sha256)).toThrow(RangeError);
  });
});

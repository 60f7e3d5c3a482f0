import { refuse } from '@articulado/base';
import { commit, disclose, isTrueDisclosure } from './commitment.js';
import { type OfficialAct, entryTypes, genesis, nextEntry, sealEntry } from './entry.js';
import { readFacts, readRecord } from './read-download.js';
import { writeLine } from './record-line.js';
import { sha256, wholeProcess, write } from './testing/given-record.js';

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

  it('R10: is proved by its disclosure and by no other', () => {
    const shown = disclose('Ana', salt, sha256);
    expect(isTrueDisclosure(shown, sha256)).toBe(true);
    expect(isTrueDisclosure({ ...shown, value: 'Eva' }, sha256)).toBe(false);
    expect(isTrueDisclosure({ ...shown, salt: '' }, sha256)).toBe(false);
  });

  it.each(['', '5a', 'Z'.repeat(32), '5A'.repeat(16)])('R10: is not made with the salt "%s"', (weak) => {
    expect(() => commit('Ana', weak, sha256)).toThrow(RangeError);
  });
});

describe('reading the downloads', () => {
  const whole = wholeProcess();

  it('R7: gives back what was written', () => {
    const { record, facts } = write(whole);
    expect(readRecord(record)).toEqual({ lines: JSON.parse(JSON.stringify(whole.lines)) as unknown, findings: [] });
    expect(readFacts(facts)).toEqual({ lines: JSON.parse(JSON.stringify(whole.facts)) as unknown, findings: [] });
  });

  const line = writeLine(whole.lines[0]!);
  it.each([
    ['what is no JSON', 'nope'],
    ['nothing', ''],
    ['a page of HTML', '<!doctype html>'],
    ['JSON that is not canonical', line.replace('{', '{ ')],
    ['a member given twice', line.replace('"sequence":1', '"sequence":1,"sequence":1')],
    ['an act nobody knows', line.replace('process.created', 'process.burned')],
    ['another format', line.replace('"format":1', '"format":2')],
    ['a member too many', line.replace('{', '{"a":1,')],
    ['a refusal', JSON.stringify(refuse('file-empty', {}))],
    ['arrays nested a hundred thousand deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['a line without end', `"${'x'.repeat(1_000_001)}"`],
  ])('R7: does not take %s for an entry', (_what, text) => {
    const { lines, findings } = readRecord(`${line}\n${text}\n`);
    expect(lines).toHaveLength(1);
    expect(findings).toEqual([{ found: 'line-unreadable', place: { in: 'record', line: 2 }, details: {} }]);
  });

  it('knows every type of act', () => {
    expect(new Set(whole.lines.map(({ entry }) => entry.type)).size).toBeGreaterThanOrEqual(7);
    expect(new Set(entryTypes).size).toBe(19);
  });
});

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { disclose, type Hash } from './commitment.js';
import { nextEntry, type RecordEnd, sealEntry } from './entry.js';
import { type FactLine, sealFact } from './fact.js';
import { type RecordLine, writeLine } from './record-line.js';

const sha256: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
const folder = path.join(__dirname, '../../../../test/record-vectors');
const valid = readdirSync(folder).filter((name) => name.startsWith('valid-'));
const linesOf = (name: string, file: string) =>
  readFileSync(path.join(folder, name, file), 'utf8')
    .trimEnd()
    .split('\n');

/** The same vectors by which the verifier is tested, which shares no code with what is tried here. */
describe.each(valid)('what is written, by the vector %s', (name) => {
  it('R7, R8: is the record, entry by entry', () => {
    let end: RecordEnd | undefined;
    for (const line of linesOf(name, 'record.ndjson')) {
      const { entry: read, disclosed } = JSON.parse(line) as RecordLine;
      const { format: _format, sequence: _sequence, previous: _previous, ...act } = read;
      const entry = nextEntry(act, end);
      const hash = sealEntry(entry, sha256);
      expect(writeLine({ entry, hash, disclosed })).toBe(line);
      end = { sequence: entry.sequence, hash, at: entry.at };
    }
  });

  it('R10, R15: is the facts as the record seals them, and what lays them open', () => {
    const seals = new Map(
      linesOf(name, 'record.ndjson')
        .flatMap((line) => (JSON.parse(line) as RecordLine).entry.facts)
        .map((seal) => [`${seal.kind} ${seal.id}`, seal]),
    );
    for (const line of linesOf(name, 'facts.ndjson')) {
      const fact = JSON.parse(line) as FactLine;
      expect(writeLine(fact)).toBe(line);
      expect(sealFact(fact, sha256)).toEqual(seals.get(`${fact.kind} ${fact.id}`));
      for (const shown of fact.disclosed ?? []) expect(disclose(shown.value, shown.salt, sha256)).toEqual(shown);
    }
  });
});

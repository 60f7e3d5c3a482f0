import { refuse } from '@articulado/base';
import { writeLine } from '@articulado/record';
import { wholeProcess, write } from '../testing/given-record.js';
import { readFacts, readRecord } from './read-lines.js';

describe('reading the downloads', () => {
  const whole = wholeProcess();

  it('R7: gives back what was written', () => {
    const { record, facts } = write(whole);
    expect(readRecord(record)).toEqual({ lines: JSON.parse(JSON.stringify(whole.lines)) as unknown, findings: [] });
    expect(readFacts(facts)).toEqual({ lines: JSON.parse(JSON.stringify(whole.facts)) as unknown, findings: [] });
  });

  const line = writeLine(whole.lines[0]!);
  /** With its outermost object, its entry, the details and the member's arrays. */
  const nested = (depth: number) =>
    line.replace('"details":{', `"details":{"a":${'['.repeat(depth)}${']'.repeat(depth)},`);

  it('R7: takes what is nested as deep as it may be', () => {
    expect(readRecord(Buffer.from(nested(61))).findings).toEqual([]);
  });

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
    ['a line without end', `"${'x'.repeat(3_000_001)}"`],
    ['what is nested one too deep', nested(62)],
  ])('R7: does not take %s for an entry', (_what, text) => {
    const { lines, findings } = readRecord(Buffer.from(`${line}\n${text}\n`));
    expect(lines).toHaveLength(1);
    expect(findings).toEqual([{ found: 'line-unreadable', place: { in: 'record', line: 2 }, details: {} }]);
  });

  it('R7: does not read bytes that are not UTF-8 as if they were', () => {
    const latin = Buffer.from(line, 'latin1');
    expect(readRecord(latin)).toEqual({
      lines: [],
      findings: [{ found: 'not-utf-8', place: { in: 'record', line: 1 }, details: {} }],
    });
  });
});

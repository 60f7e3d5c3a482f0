import type { Entry, RecordLine } from '@articulado/record';
import type { Finding } from '../record/finding.js';
import { verifyDownload } from '../record/verify-record.js';
import { type Downloads, write } from './given-record.js';

/** What is found in downloads. */
export const verify = (downloads: Downloads, noted?: string): readonly Finding[] =>
  verifyDownload(write(downloads), { noted }).findings;

/** Finding and place in one word: "fact-altered facts contribution 1". */
export const say = ({ found, place }: Finding) => [found, ...Object.values<string | number>(place)].join(' ');
export const sayAll = (findings: readonly Finding[]) => findings.map(say);

/** Changes the entry of one sequence number, whatever that does to the chain. */
export const withEntry = (
  lines: readonly RecordLine[],
  sequence: number,
  change: (entry: Entry) => object,
): RecordLine[] =>
  lines.map((line) =>
    line.entry.sequence === sequence ? { ...line, entry: { ...line.entry, ...change(line.entry) } } : line,
  );

export const sequenceOf = (lines: readonly RecordLine[], type: Entry['type']) =>
  lines.find(({ entry }) => entry.type === type)!.entry.sequence;

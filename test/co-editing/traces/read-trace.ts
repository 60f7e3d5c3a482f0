import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** At this place of the text: so many units deleted, these written. */
export type Patch = readonly [place: number, deleted: number, written: string];

export interface TraceStep {
  readonly patches: readonly Patch[];
  /** Steps its author had seen, by number; what those had seen is seen too. Absent where there is one author. */
  readonly parents?: readonly number[];
  readonly agent?: number;
}

export interface Trace {
  readonly endContent: string;
  readonly txns: readonly TraceStep[];
}

export type TraceName = 'sequential-sveltecomponent' | 'sequential-friendsforever_flat' | 'concurrent-friendsforever';

export const readTrace = (name: TraceName): Trace =>
  JSON.parse(gunzipSync(readFileSync(path.join(__dirname, `${name}.json.gz`))).toString()) as Trace;

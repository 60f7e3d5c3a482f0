import type { Json } from './json.js';
import type { Members } from './shapes.js';

/** Of a fact: what it is of, and which one. */
export interface Name {
  readonly kind: string;
  readonly id: string;
}

export interface Seal extends Name {
  readonly sha256: string;
}

/** What lays a commitment open. */
export interface Disclosure {
  readonly commitment: string;
  readonly salt: string;
  readonly value: Json;
}

/** An entry whose form was checked. What else its details hold is for people to read. */
export interface Entry {
  readonly process: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly previous: string;
  readonly subject?: Name;
  readonly details: Members;
  readonly facts: readonly Seal[];
}

/** One line of `record.ndjson`. */
export interface RecordLine {
  readonly entry: Entry;
  readonly hash: string;
  readonly disclosed?: readonly Disclosure[];
}

/** One line of `facts.ndjson`. */
export interface FactLine extends Name {
  readonly body: Members;
  readonly disclosed?: readonly Disclosure[];
}

/** One text for one fact of a process. */
export const keyOf = ({ kind, id }: Name): string => `${kind} ${id}`;

/** What the details of the acts say that verification leans on. */
export interface Frozen {
  readonly number: number;
  readonly sha256: string;
}
export interface Step {
  readonly from: string;
  readonly to: string;
}
export interface Signature extends Frozen {
  readonly stage: string;
  readonly organization: string;
  readonly decision: string;
}

export interface Naming {
  readonly stageId: string;
  readonly institutions: readonly { readonly organization: string }[];
}

/** The details of an entry of a known type; `read-lines.ts` has checked that they are there. */
export const detailsOf = <Details>({ details }: Entry): Details => details as unknown as Details;

export interface Freezing extends Frozen {
  readonly line: RecordLine;
}

/** What was frozen, in the order of the record. */
export const freezingsIn = (lines: readonly RecordLine[]): Freezing[] =>
  lines
    .filter(({ entry }) => entry.type === 'version.frozen')
    .map((line) => ({ ...detailsOf<Frozen>(line.entry), line }));

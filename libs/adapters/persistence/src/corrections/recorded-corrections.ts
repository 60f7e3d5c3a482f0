import type { Json } from '@articulado/base';
import type { Disclosure } from '@articulado/record';
import { PeopleStore } from '../accounts/people.store.js';
import { whoIs } from '../record/who.js';
import type { CorrectionRow, PersonRow, ProcessRow } from '../tables.js';
import type { Stores } from '../unit-of-work/stores.js';
import type { CorrectedSubject } from './correction.row.js';
import { CorrectionsStore } from './corrections.store.js';

/** A correction with whoever made it. */
export interface RecordedCorrection {
  readonly correction: CorrectionRow;
  readonly person: PersonRow;
}

/** What was corrected of one subject. */
export type CorrectionsOf = (subject: CorrectedSubject, subjectId: string) => readonly RecordedCorrection[];

/** Reads all corrections of a process, as they stand in this transaction. */
export async function correctionsIn(stores: Stores, process: Pick<ProcessRow, 'id'>): Promise<CorrectionsOf> {
  const rows = await stores.get(CorrectionsStore).allIn([process.id]);
  const ids = [...new Set(rows.map(({ correctedBy }) => correctedBy))];
  const people = new Map((await stores.get(PeopleStore).byIds(ids)).map((person) => [person.id, person]));
  const bySubject = Map.groupBy(rows, ({ subject, subjectId }) => `${subject} ${subjectId}`);
  return (subject, subjectId) =>
    (bySubject.get(`${subject} ${subjectId}`) ?? []).map((correction) => ({
      correction,
      person: people.get(correction.correctedBy)!, // a foreign key promises it
    }));
}

/** How a fact tells of corrections; one that was never corrected tells nothing, as before there were any. */
export function tellCorrections(corrections: readonly RecordedCorrection[]): {
  readonly members: { readonly corrections?: Json };
  readonly disclosed: readonly Disclosure[];
} {
  if (corrections.length === 0) return { members: {}, disclosed: [] };
  const people = corrections.map(({ correction, person }) => whoIs(person, correction.salt));
  const told = corrections.map(({ correction: { number, earlier, reason, correctedAt } }, index) => ({
    number,
    earlier,
    reason,
    correctedAt: correctedAt.toISOString(),
    correctedBy: people[index]!.commitment,
  }));
  return { members: { corrections: told }, disclosed: people.map(({ disclosed }) => disclosed) };
}

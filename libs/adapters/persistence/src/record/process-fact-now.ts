import { ProcessesStore } from '../processes/processes.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import { correctionsIn } from '../corrections/recorded-corrections.js';
import type { FactLine } from '@articulado/record';
import type { Stores } from '../unit-of-work/stores.js';
import type { ProcessRow } from '../tables.js';
import { processFact } from '../processes/process.fact.js';

/** A process's fact with all that was done to it as it stands in this transaction; `process` is the row as it is after the act. */
export async function processFactNow(stores: Stores, process: ProcessRow): Promise<FactLine> {
  const steps = await stores.get(ProcessesStore).steps(process.id);
  const statusChanges = await stores.get(ProcessesStore).statusChangesIn([process.id]);
  const ids = [...steps.map(({ personId }) => personId), ...statusChanges.map(({ changedBy }) => changedBy)];
  const people = new Map((await stores.get(PeopleStore).byIds([...new Set(ids)])).map((person) => [person.id, person]));
  return processFact(process, {
    steps: steps.map((step) => ({ ...step, person: people.get(step.personId)! })),
    statusChanges: statusChanges.map((change) => ({ ...change, person: people.get(change.changedBy)! })),
    corrections: (await correctionsIn(stores, process))('process', process.id),
  });
}

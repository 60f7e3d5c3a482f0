import { ProcessesStore } from '../processes/processes.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import type { FactLine } from '@articulado/record';
import type { Stores } from '../unit-of-work/stores.js';
import type { ProcessRow } from '../tables.js';
import { processFact } from '../processes/process.fact.js';

/** A process's fact with its steps as they stand in this transaction; `process` is the row as it is after the act. */
export async function processFactNow(stores: Stores, process: ProcessRow): Promise<FactLine> {
  const steps = await stores.get(ProcessesStore).steps(process.id);
  const people = new Map(
    (await stores.get(PeopleStore).byIds([...new Set(steps.map(({ personId }) => personId))])).map((person) => [
      person.id,
      person,
    ]),
  );
  return processFact(
    process,
    steps.map((step) => ({ ...step, person: people.get(step.personId)! })),
  );
}

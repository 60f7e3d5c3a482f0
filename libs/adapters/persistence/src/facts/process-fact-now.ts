import { ProcessesStore } from '../stores/processes.store.js';
import { PeopleStore } from '../stores/people.store.js';
import type { FactLine } from '@articulado/record';
import type { Stores } from '../stores.js';
import type { ProcessRow } from '../rows/index.js';
import { processFact } from './facts.js';

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

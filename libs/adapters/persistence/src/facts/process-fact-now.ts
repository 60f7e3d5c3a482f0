import type { FactLine } from '@articulado/record';
import type { House } from '../house.js';
import type { ProcessRow } from '../rows/index.js';
import { processFact } from './facts.js';

/** A process's fact with its steps as they stand in this transaction; `process` is the row as it is after the act. */
export async function processFactNow(house: House, process: ProcessRow): Promise<FactLine> {
  const steps = await house.processes.steps(process.id);
  const people = new Map(
    (await house.people.byIds([...new Set(steps.map(({ personId }) => personId))])).map((person) => [
      person.id,
      person,
    ]),
  );
  return processFact(
    process,
    steps.map((step) => ({ ...step, person: people.get(step.personId)! })),
  );
}

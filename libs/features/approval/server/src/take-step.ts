import { type Act, actingAs } from '@articulado/api';
import {
  newSalt,
  type ProcessRow,
  processFactNow,
  recordAct,
  type StageStepRow,
  ProcessesStore,
} from '@articulado/persistence';

/** A step that was found to be allowed. */
interface AllowedStep extends Pick<StageStepRow, 'direction' | 'statement'> {
  readonly to: ProcessRow['stage'];
}

/** Writes a step from stage to stage: its row, the process's stage and the entry in the record. Holds the process's lock. */
export async function takeStep(
  { stores, viewer, process }: Act,
  { to, direction, statement }: AllowedStep,
): Promise<ProcessRow> {
  const from = process.stage;
  await stores.get(ProcessesStore).addStep({
    processId: process.id,
    fromStage: from,
    toStage: to,
    direction,
    statement,
    personId: viewer.person!.id,
    takenAt: stores.now,
    salt: newSalt(),
  });
  const moved = await stores.get(ProcessesStore).moveTo(process, to);
  const acting = await actingAs(stores, viewer, process, 'coordinator');
  const facts = [await processFactNow(stores, moved)] as const;
  if (direction === 'return') {
    await recordAct(stores, process, {
      type: 'stage.returned',
      acting,
      details: { from, to, reason: statement },
      facts,
    });
  } else {
    const said = statement ? { statement } : {};
    await recordAct(stores, process, { type: 'stage.advanced', acting, details: { from, to, ...said }, facts });
  }
  return moved;
}

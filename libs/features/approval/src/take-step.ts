import { type Act, actingAs } from '@articulado/api';
import { newSalt, type ProcessRow, processFactNow, recordAct, type StageStepRow } from '@articulado/persistence';

/** A step that was found to be allowed. */
interface Step extends Pick<StageStepRow, 'direction' | 'statement'> {
  readonly to: ProcessRow['stage'];
}

/** Writes a step along the road: its row, the process's stage and the entry in the record. Holds the process's lock. */
export async function takeStep(
  { house, viewer, process }: Act,
  { to, direction, statement }: Step,
): Promise<ProcessRow> {
  const from = process.stage;
  await house.processes.addStep({
    processId: process.id,
    fromStage: from,
    toStage: to,
    direction,
    statement,
    personId: viewer.person!.id,
    takenAt: house.now,
    salt: newSalt(),
  });
  const moved = await house.processes.moveTo(process, to);
  const acting = await actingAs(house, viewer, process, 'coordinator');
  const facts = [await processFactNow(house, moved)] as const;
  if (direction === 'return') {
    await recordAct(house, process, {
      type: 'stage.returned',
      acting,
      details: { from, to, reason: statement },
      facts,
    });
  } else {
    const said = statement ? { statement } : {};
    await recordAct(house, process, { type: 'stage.advanced', acting, details: { from, to, ...said }, facts });
  }
  return moved;
}

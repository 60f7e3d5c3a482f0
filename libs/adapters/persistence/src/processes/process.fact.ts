import type { Json } from '@articulado/base';
import type { FactLine } from '@articulado/record';
import type { PersonRow } from '../accounts/person.row.js';
import { type RecordedCorrection, tellCorrections } from '../corrections/recorded-corrections.js';
import type { ProcessRow } from './process.row.js';
import type { StageStepRow } from './stage-step.row.js';
import type { StatusChangeRow } from './status-change.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

/** What was done to a process, each with whoever did it. */
export interface ProcessHistory {
  readonly steps: readonly (StageStepRow & { person: PersonRow })[];
  readonly statusChanges: readonly (StatusChangeRow & { person: PersonRow })[];
  readonly corrections: readonly RecordedCorrection[];
}

const justBegun: ProcessHistory = { steps: [], statusChanges: [], corrections: [] };

/**
 * A process that was never suspended or corrected, nor let anybody administer the platform, tells nothing of that, as
 * before there was any; one from before it had a time zone and ordinals of its own tells none.
 */
export function processFact(process: ProcessRow, history: ProcessHistory = justBegun): FactLine {
  const people = history.steps.map(({ person, salt }) => whoIs(person, salt));
  const { slug, title, summary, language, workflow, stage, createdAt, draftImportedAt, standstill } = process;
  const { administratorRecoveredAt, timeZone, ordinals } = process;
  const steps = history.steps.map(({ number, fromStage, toStage, direction, statement, takenAt }, index) => ({
    number,
    from: fromStage,
    to: toStage,
    direction,
    statement,
    takenAt: takenAt.toISOString(),
    person: people[index]!.commitment,
  }));
  const changes = tellChanges(history);
  const corrections = tellCorrections(history.corrections);
  const body = {
    title,
    summary,
    language,
    timeZone: timeZone ?? undefined,
    ordinals: ordinals ?? undefined,
    workflow: workflow as unknown as Json,
    stage,
    standstill: standstill ?? undefined,
    createdAt: createdAt.toISOString(),
    draftImportedAt: draftImportedAt?.toISOString(),
    administratorRecoveredAt: administratorRecoveredAt?.toISOString(),
    steps,
    ...changes.members,
    ...corrections.members,
  };
  const disclosed = people.map((one) => one.disclosed);
  return factLine({ kind: 'process', id: slug, body }, [...disclosed, ...changes.disclosed, ...corrections.disclosed]);
}

function tellChanges({ statusChanges }: ProcessHistory) {
  if (statusChanges.length === 0) return { members: {}, disclosed: [] };
  const people = statusChanges.map(({ person, salt }) => whoIs(person, salt));
  const told = statusChanges.map(({ number, status, reason, changedAt }, index) => ({
    number,
    status,
    reason,
    changedAt: changedAt.toISOString(),
    person: people[index]!.commitment,
  }));
  return { members: { statusChanges: told }, disclosed: people.map(({ disclosed }) => disclosed) };
}

import type { Json } from '@articulado/base';
import type { FactLine } from '@articulado/record';
import type { PersonRow } from '../accounts/person.row.js';
import type { ProcessRow } from './process.row.js';
import type { StageStepRow } from './stage-step.row.js';
import { factLine } from '../record/fact-line.js';
import { whoIs } from '../record/who.js';

export function processFact(process: ProcessRow, steps: readonly (StageStepRow & { person: PersonRow })[]): FactLine {
  const people = steps.map(({ person, salt }) => whoIs(person, salt));
  const { slug, title, summary, language, workflow, stage, createdAt, draftImportedAt } = process;
  const taken = steps.map(({ number, fromStage, toStage, direction, statement, takenAt }, index) => ({
    number,
    from: fromStage,
    to: toStage,
    direction,
    statement,
    takenAt: takenAt.toISOString(),
    person: people[index]!.commitment,
  }));
  const body = {
    title,
    summary,
    language,
    workflow: workflow as unknown as Json,
    stage,
    createdAt: createdAt.toISOString(),
    draftImportedAt: draftImportedAt?.toISOString(),
    steps: taken,
  };
  return factLine(
    { kind: 'process', id: slug, body },
    people.map(({ disclosed }) => disclosed),
  );
}

import { ClauseView, type Loaders } from '@articulado/api';
import { type DraftLog, DraftsStore } from '@articulado/draft-log';
import { ordinalsOf } from '@articulado/persistence';
import { Ancestors, printReferences, withOrdinals } from '@articulado/policy-text';
import { readStoredDraft } from './read-stored-draft.js';

/** A clause of a draft, and what holds it, the outermost first. */
export interface PlacedClause {
  readonly clause: ClauseView;
  readonly ancestors: readonly ClauseView[];
}

/** The clauses of a process's draft by their ids, in the order of the text, with the words of their references; none without a draft. */
export async function draftText(
  loaders: Loaders,
  draftLog: DraftLog,
  processId: string,
): Promise<ReadonlyMap<string, PlacedClause>> {
  const found = await loaders.load('draftText', processId, async (stores, processIds) => {
    const drafts = await stores.get(DraftsStore).byProcess(processIds);
    return new Map(
      await Promise.all(
        drafts.map(async (draft) => {
          const process = (await loaders.process(draft.processId))!; // a foreign key promises it
          const { clauses } = await readStoredDraft(draftLog, draft.id);
          const views = ClauseView.list(printReferences(withOrdinals(clauses, ordinalsOf(process))));
          return [draft.processId, placed(views)] as const;
        }),
      ),
    );
  });
  return found ?? new Map<string, PlacedClause>();
}

function placed(clauses: readonly ClauseView[]): Map<string, PlacedClause> {
  const above = new Ancestors<ClauseView>();
  return new Map(
    clauses.map((clause) => {
      const ancestors = above.of(clause);
      above.add(clause);
      return [clause.id, { clause, ancestors }];
    }),
  );
}

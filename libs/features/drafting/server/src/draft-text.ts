import { ClauseView, type Loaders } from '@articulado/api';
import { readDraft } from '@articulado/draft-document';
import { type DraftLog, DraftsStore } from '@articulado/draft-log';
import { ordinalsOf } from '@articulado/persistence';
import { Ancestors, printReferences, withOrdinals } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { loadDocument } from './read-stored-draft.js';

/** The document of a process's draft, read once for a request and written in by nobody; `undefined` without a draft. */
export const draftDocument = (loaders: Loaders, draftLog: DraftLog, processId: string): Promise<Y.Doc | undefined> =>
  loaders.load('draftDocument', processId, async (stores, processIds) => {
    const drafts = await stores.get(DraftsStore).byProcess(processIds);
    const documents = drafts.map(async (draft) => {
      const { doc } = await loadDocument(draftLog, draft.id);
      return [draft.processId, doc] as const;
    });
    return new Map(await Promise.all(documents));
  });

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
  const found = await loaders.load('draftText', processId, async (_, processIds) => {
    const texts = processIds.map(async (id) => {
      const [process, doc] = await Promise.all([loaders.process(id), draftDocument(loaders, draftLog, id)]);
      const text = process && doc ? withOrdinals(readDraft(doc), ordinalsOf(process)) : [];
      return [id, placed(ClauseView.list(printReferences(text)))] as const;
    });
    return new Map(await Promise.all(texts));
  });
  return found!; // there is one for each process
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

import { DraftsStore } from '@articulado/draft-log';
import { randomUUID } from 'node:crypto';
import { canonicalJson, checkText, isRefusal, type Json, type Refusal, refuse } from '@articulado/base';
import { actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import {
  checkPolicyText,
  composeText,
  type NewVersion,
  type PolicyText,
  printReferences,
  readVersion,
  writeVersion,
  withOrdinals,
} from '@articulado/policy-text';
import {
  newSalt,
  type PersonRow,
  recordAct,
  sha256,
  UnitOfWork,
  versionFact,
  type VersionRow,
  VersionsStore,
  PeopleStore,
  ordinalsOf,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkFinished } from './check-finished.js';
import { checkReferences } from './check-references.js';
import { isWordless, readStoredDraft } from './read-stored-draft.js';

const longestNote = 500;

/** What whoever freezes a version was told of, and accepts. */
export interface Accepted {
  /** Ids of references that lead to nothing. */
  readonly lostReferences?: readonly string[];
  /** Ids of what looks unfinished. */
  readonly unfinished?: readonly string[];
}

/** Makes an immutable version of the draft as its log tells it at this moment. What was signed for the version before is void from then on. */
@Injectable()
export class FreezeVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  /** @param accepted - what was told of, and is frozen all the same */
  async run(requestViewer: Viewer, slug: string, note: string, accepted: Accepted = {}): Promise<VersionRow | Refusal> {
    const request = { viewer: requestViewer, process: slug, permission: 'version.freeze' } as const;
    const outcome = await actOn<VersionRow>(this.unitOfWork, request, async ({ stores, viewer, process }) => {
      const [draft] = await stores.get(DraftsStore).byProcess([process.id]);
      if (!draft) return refuse('not-found', { what: 'process' });
      const refused = checkText('note', note, { min: 3, max: longestNote });
      if (refused) return refused;
      const stored = await readStoredDraft(stores.get(DraftsStore), draft.id);
      const clauses = printReferences(withOrdinals(composeText(stored.clauses), ordinalsOf(process)));
      if (isWordless(clauses)) return refuse('nothing-changed', { versionNumber: 0 });
      const before = await stores.get(VersionsStore).latest(process.id);
      if (before && isSameText(readVersion(before.text).clauses, clauses))
        return refuse('nothing-changed', { versionNumber: before.number });
      const unfit =
        checkPolicyText(clauses) ??
        checkReferences(clauses, accepted.lostReferences) ??
        checkFinished(clauses, accepted.unfinished);
      if (unfit) return unfit;
      const frozen: NewVersion = {
        process: process.slug,
        number: (before?.number ?? 0) + 1,
        note: note.trim(),
        frozenAt: stores.now.toISOString(),
        language: process.language,
        clauses,
      };
      const version = await stores
        .get(VersionsStore)
        .add(rowOf(frozen, process.id, viewer.person!, stored.sequence, stores.now));
      await recordAct(stores, process, {
        type: 'version.frozen',
        acting: await actingAs(stores, viewer, process, 'coordinator'),
        details: { number: version.number, sha256: version.sha256, note: version.note },
        facts: [versionFact(version, (await stores.get(PeopleStore).byId(version.authorId))!)],
      });
      return version;
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug });
    return outcome;
  }
}

function rowOf(
  frozen: NewVersion,
  processId: string,
  author: Pick<PersonRow, 'id'>,
  draftSequence: number,
  frozenAt: Date,
): VersionRow {
  const text = writeVersion(frozen);
  return {
    id: randomUUID(),
    processId,
    number: frozen.number,
    note: frozen.note,
    authorId: author.id,
    text,
    sha256: sha256(text),
    draftSequence: String(draftSequence),
    frozenAt,
    salt: newSalt(),
  };
}

const isSameText = (before: PolicyText, now: PolicyText) =>
  canonicalJson(before as unknown as Json) === canonicalJson(now as unknown as Json);

import type { ClauseId } from '@articulado/base';
import { type AuthoredRun, authorshipOf } from '@articulado/draft-document';
import { DraftLog, DraftsStore } from '@articulado/draft-log';
import { type MembershipRow, UnitOfWork, MembershipsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { DraftOrigins } from './draft-origins.js';
import { loadDocument } from './read-stored-draft.js';

/** Neighbouring words of one person and sitting, and for whom that person then acted. */
export interface WrittenWords {
  readonly text: string;
  /** Nobody for what was imported or written by the platform. */
  readonly personId: string | null;
  readonly organizationId: string | null;
  readonly from: Date;
  readonly to: Date;
}

/** Answers who wrote the words of a clause, when. */
@Injectable()
export class ClauseAuthorship {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly draftLog: DraftLog,
    private readonly origins: DraftOrigins,
  ) {}

  /** @returns `undefined` for a clause that is not on show, or a draft that is not there */
  async of(draftId: string, clauseId: ClauseId): Promise<WrittenWords[] | undefined> {
    const stores = this.unitOfWork.read();
    const draft = await stores.get(DraftsStore).byId(draftId);
    if (!draft) return undefined;
    // The text first: origins that know more than it do no harm.
    const { doc, sequence } = await loadDocument(this.draftLog, draftId);
    const origins = await this.origins.upTo(draftId, sequence);
    const runs = authorshipOf(doc, clauseId, origins);
    doc.destroy();
    const memberships = await stores.get(MembershipsStore).allIn([draft.processId]);
    return runs?.map((run) => wordsOf(run, memberships));
  }
}

function wordsOf({ text, personId, from, to }: AuthoredRun, memberships: readonly MembershipRow[]): WrittenWords {
  const at = new Date(from / 1_000);
  const membership = memberships.find((one) => one.personId === personId && isInForce(one, at));
  return { text, personId, organizationId: membership?.organizationId ?? null, from: at, to: new Date(to / 1_000) };
}

const isInForce = ({ startsAt, endsAt }: MembershipRow, at: Date): boolean =>
  startsAt <= at && (endsAt === null || endsAt > at);

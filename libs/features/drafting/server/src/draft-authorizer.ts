import { DraftsStore } from '@articulado/draft-log';
import { actorOf, Platform, Sessions, permissionContextOf } from '@articulado/api';
import type { GrantedAccess, Authorization, CurrentAccess, SyncAuthorizer } from '@articulado/collab-sync';
import { may } from '@articulado/permissions';
import { type Stores, UnitOfWork, PeopleStore, OrganizationsStore, ProcessesStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import type { IncomingMessage } from 'node:http';
import { presenceKey } from './presence-key.js';

/** Decides who may enter a draft's room and who may write in it, by the same table as everything else. */
@Injectable()
export class DraftAuthorizer implements SyncAuthorizer {
  constructor(
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
    private readonly platform: Platform,
  ) {}

  async authorize(request: IncomingMessage, draftId: string): Promise<GrantedAccess | 'not-found' | 'forbidden'> {
    const viewer = await this.sessions.viewerOf(request.headers.cookie, 'es');
    const stores = this.unitOfWork.read();
    if (!viewer.person || !viewer.sessionId) return 'forbidden';
    const rights = await rightsIn(stores, draftId, viewer.person.id);
    // A draft that someone may not read answers like a missing one.
    if (!rights?.mayRead) return 'not-found';
    const { id: personId, name } = viewer.person;
    return {
      sessionId: viewer.sessionId,
      personId,
      name,
      organization: rights.organization,
      key: presenceKey(this.platform.secret, draftId, personId),
      mayWrite: rights.mayWrite,
    };
  }

  async reauthorize({ sessionId, draftId, personId }: Authorization): Promise<CurrentAccess> {
    if (!(await this.sessions.isAlive(sessionId))) return 'signed-out';
    const rights = await rightsIn(this.unitOfWork.read(), draftId, personId);
    return rights?.mayRead ? { mayWrite: rights.mayWrite } : 'forbidden';
  }
}

interface Rights {
  readonly mayRead: boolean;
  readonly mayWrite: boolean;
  /** Short name of the organisation they act for. */
  readonly organization: string | undefined;
}

async function rightsIn(stores: Stores, draftId: string, personId: string): Promise<Rights | undefined> {
  const draft = await stores.get(DraftsStore).byId(draftId);
  const [process] = draft ? await stores.get(ProcessesStore).byIds([draft.processId]) : [];
  const person = await stores.get(PeopleStore).byId(personId);
  if (!process || !person) return undefined;
  const [actor, context] = await Promise.all([actorOf(stores, person), permissionContextOf(stores, process)]);
  const membership = actor.memberships.find(({ processId }) => processId === process.id);
  const organization = membership && (await stores.get(OrganizationsStore).byId(membership.organizationId));
  return {
    mayRead: may(actor, 'draft.read', context),
    mayWrite: may(actor, 'draft.write', context),
    organization: organization?.acronym,
  };
}

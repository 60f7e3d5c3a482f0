import type { ClauseId } from '@articulado/base';
import {
  type Effect,
  type RoomSuggestion,
  type RoomSuggestions,
  toldBranch,
} from '@articulado/draft-document/suggestions';
import { DraftsStore } from '@articulado/draft-log';
import {
  MembershipsStore,
  OrganizationsStore,
  PeopleStore,
  type Stores,
  type SuggestionRow,
  SuggestionsStore,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** So many are drawn beside a text at once; the list has all. */
const mostTold = 500;

/** One suggestion that is new or was decided, for the room of its draft. */
interface SuggestionOfDraft {
  readonly draftId: string;
  readonly suggestion: RoomSuggestion;
}

/** Reads suggestions as the pages in a draft's room are told of them. Whoever may enter the room may read them. */
@Injectable()
export class RoomSuggestionsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The open ones of a draft. */
  async openIn(draftId: string): Promise<RoomSuggestions> {
    const stores = this.unitOfWork.read();
    const draft = await stores.get(DraftsStore).byId(draftId);
    if (!draft) return { total: 0, suggestions: [] };
    const store = stores.get(SuggestionsStore);
    const rows = await store.in(draft.processId, 'open', { limit: mostTold });
    const total = rows.length < mostTold ? rows.length : (await store.count(draft.processId, 'open')).count;
    return { total, suggestions: await told(stores, draft.processId, rows) };
  }

  /** One that is new or was decided; `undefined` where there is none. */
  async one(processId: string, number: number): Promise<SuggestionOfDraft | undefined> {
    const stores = this.unitOfWork.read();
    const [draft] = await stores.get(DraftsStore).byProcess([processId]);
    const row = await stores.get(SuggestionsStore).byNumber(processId, number);
    if (!draft || !row) return undefined;
    const [suggestion] = await told(stores, processId, [row]);
    return suggestion && { draftId: draft.id, suggestion };
  }
}

async function told(stores: Stores, processId: string, rows: readonly SuggestionRow[]): Promise<RoomSuggestion[]> {
  if (rows.length === 0) return [];
  const memberships = await stores.get(MembershipsStore).allIn([processId]);
  const membershipOf = new Map(memberships.map((membership) => [membership.id, membership]));
  const authors = rows.map(({ membershipId }) => membershipOf.get(membershipId)!); // a foreign key promises it
  const people = await stores.get(PeopleStore).byIds([...new Set(authors.map(({ personId }) => personId))]);
  const organizations = await stores
    .get(OrganizationsStore)
    .byIds([...new Set(authors.map(({ organizationId }) => organizationId))]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  const acronymOf = new Map(organizations.map(({ id, acronym }) => [id, acronym]));
  return rows.map((row, index) => {
    const { personId, organizationId } = authors[index]!;
    return {
      number: row.number,
      isOpen: row.status === 'open',
      clauseId: row.clauseId as ClauseId,
      contribution: row.contributionNumber,
      person: nameOf.get(personId) ?? null,
      organization: acronymOf.get(organizationId) ?? '',
      reason: row.reason,
      effects: row.effects.effects as readonly Effect[],
      branch: toldBranch(row.branch),
    };
  });
}

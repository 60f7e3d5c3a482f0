import { DraftsStore } from '@articulado/draft-log';
import { randomUUID } from 'node:crypto';
import {
  actOnPlatform,
  DomainEvents,
  isRepresentative,
  passkeySiteOf,
  refusalUnlessPermitted,
  Platform,
  type Viewer,
} from '@articulado/api';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  type Acting,
  type Stores,
  type OrganizationRow,
  type ProcessRow,
  processFact,
  recordAct,
  UnitOfWork,
  PeopleStore,
  ProcessesStore,
} from '@articulado/persistence';
import { defaultWorkflow, demonstrationWorkflow, signedByPasskey, type Workflow } from '@articulado/workflow';
import { createDraft, draftFormat } from '@articulado/draft-document';
import type { OrdinalStyle } from '@articulado/policy-text';
import { Injectable } from '@nestjs/common';
import { encodeStateAsUpdate } from 'yjs';
import { addMember } from './add-member.js';
import { checkProcess, type ProcessWords } from './check-process.js';
import { organizationOf } from './find-organization.js';
import { isMemberFor } from './is-member-for.js';
import { isSlug, isTakenByPage, makeSlug } from './make-slug.js';

export interface NewProcess {
  readonly title: string;
  readonly summary: string;
  /** BCP 47; Spanish if not said. */
  readonly language?: string | null;
  /** IANA; that of the platform if not said. */
  readonly timeZone?: string | null;
  /** `feminine` if not said. */
  readonly ordinals?: OrdinalStyle | null;
  /** Its name in addresses; without one, made from the title. */
  readonly slug?: string;
  /** Id of the organisation for which its creator coordinates it: one that they act for already (P21). */
  readonly organization: string;
  /** Whether whoever signs must do it by a passkey; by default they must, but for a demonstration. */
  readonly asksPasskey?: boolean | null;
}

/** Begins the making of a policy: its first day, its empty draft, and its creator as its coordinator. */
@Injectable()
export class CreateProcess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(requestViewer: Viewer, input: NewProcess): Promise<ProcessRow | Refusal> {
    const outcome = await actOnPlatform<ProcessRow>(
      this.unitOfWork,
      requestViewer,
      'process.create',
      async (stores, viewer) => {
        const workflow = workflowFor(this.platform, input.asksPasskey);
        return isRefusal(workflow) ? workflow : create(stores, viewer, input, workflow);
      },
    );
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: outcome.slug });
    return outcome;
  }
}

/** Where no passkey can be made, none is asked for: nobody could ever sign. */
function workflowFor(platform: Platform, asked: boolean | null | undefined): Workflow | Refusal {
  const workflow = platform.demo ? demonstrationWorkflow : defaultWorkflow;
  const canBe = passkeySiteOf(platform) !== undefined;
  if (asked && !canBe) return refuse('passkeys-need-domain', {});
  return (asked ?? (canBe && !platform.demo)) ? signedByPasskey(workflow) : workflow;
}

async function create(
  stores: Stores,
  viewer: Viewer,
  input: NewProcess,
  workflow: Workflow,
): Promise<ProcessRow | Refusal> {
  const words: ProcessWords = {
    title: input.title,
    summary: input.summary,
    language: input.language ?? 'es',
    timeZone: input.timeZone ?? stores.timeZone,
    ordinals: input.ordinals ?? 'feminine',
  };
  const refused = firstRefusal(checkProcess(words), checkText('organization', input.organization, { min: 1 }));
  if (refused) return refused;
  const slug = await freeSlug(stores, input);
  if (typeof slug !== 'string') return slug;
  const organization = await organizationOf(stores, input.organization);
  if (isRefusal(organization)) return organization;
  const represents = await isRepresentative(stores, viewer, organization.id);
  const refusedFor = refusalUnlessPermitted(viewer, 'institution.lead', {
    represents,
    memberFor: isMemberFor(viewer, organization.id),
  });
  if (refusedFor) return refusedFor;
  const process = await begin(stores, { ...words, slug, workflow });
  const acting = actingAtTheStart(viewer, organization);
  const details = { title: process.title, workflow: process.workflow.id };
  await recordAct(stores, process, { type: 'process.created', acting, details, facts: [processFact(process)] });
  const person = await stores.get(PeopleStore).byId(viewer.person!.id); // who may create is signed in
  await addMember(stores, process, { person: person!, organization, role: 'coordinator' }, acting);
  return process;
}

/** The name given, if it is one and free; else one made from the title, with a number when others have it. */
async function freeSlug(stores: Stores, { title, slug: given }: NewProcess): Promise<string | Refusal> {
  const wanted = given?.trim() || undefined;
  const slug = wanted ?? makeSlug(title);
  if (!isSlug(slug)) return refuse('invalid-input', { field: 'slug', problem: 'malformed' });
  if (isTakenByPage(slug)) return refuse('already-exists', { what: 'address' });
  const candidates = wanted
    ? [slug]
    : [slug, ...Array.from({ length: 8 }, (_, index) => `${slug.slice(0, 58).replace(/-$/, '')}-${index + 2}`)];
  for (const candidate of candidates) {
    if (!(await stores.get(ProcessesStore).bySlug(candidate))) return candidate;
  }
  return refuse('already-exists', { what: 'process' });
}

async function begin(
  stores: Stores,
  {
    title,
    summary,
    language,
    timeZone,
    ordinals,
    slug,
    workflow,
  }: ProcessWords & Pick<ProcessRow, 'slug' | 'workflow'>,
): Promise<ProcessRow> {
  const process = await stores.get(ProcessesStore).add({
    id: randomUUID(),
    slug,
    title: title.trim(),
    summary: summary.trim(),
    language,
    timeZone,
    ordinals,
    workflow,
    stage: workflow.stages[0]!.id,
    createdAt: stores.now,
  });
  const draft = await stores.get(DraftsStore).add({
    id: randomUUID(),
    processId: process.id,
    format: draftFormat,
    sequence: '0',
  });
  const bytes = encodeStateAsUpdate(createDraft());
  await stores.get(DraftsStore).append({ draftId: draft.id, after: 0, personId: null, bytes, writtenAt: stores.now });
  return process;
}

/** Nobody has a role in a process that begins: an administrator acts as one, anyone else as the coordinator they become. */
const actingAtTheStart = (viewer: Viewer, organization: OrganizationRow): Acting => ({
  role: viewer.actor.isAdministrator ? 'administrator' : 'coordinator',
  person: viewer.person,
  organization,
});

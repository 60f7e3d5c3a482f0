import {
  canonicalJson,
  checkText,
  firstRefusal,
  isRefusal,
  isUuid,
  type Json,
  type OrganizationId,
  type Refusal,
  refuse,
} from '@articulado/base';
import { type Act, actingAs, actOn, DomainEvents, signoffInputsOf, type Viewer } from '@articulado/api';
import {
  OrganizationsStore,
  ProcessesStore,
  processFactNow,
  type ProcessRow,
  recordAct,
  type Stores,
  UnitOfWork,
} from '@articulado/persistence';
import {
  leftOutBy,
  nameSigners,
  type NamedInstitution,
  type Opinion,
  opinions,
  type StageId,
  stageOf,
  type StageSigners,
} from '@articulado/workflow';
import { Injectable } from '@nestjs/common';

/** An institution that is asked to sign. */
interface AskedInstitution {
  /** Id. */
  readonly organization: string;
  /** What it is asked for; left out where it is asked for its approval alone. */
  readonly opinion?: string | null;
}

export interface NamingOfSigners {
  /** Slug. */
  readonly process: string;
  readonly stage: string;
  /** None: whoever approves for any institution may sign. */
  readonly institutions: readonly AskedInstitution[];
  /** Why, in public. */
  readonly reason: string;
}

/** Most institutions that a stage names. */
const mostNamed = 50;

/** Names who signs a stage, and nobody else, before the process comes to it. In public, each time with a reason. */
@Injectable()
export class NameSigners {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NamingOfSigners): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'signers.name' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, (act) => name(act, input));
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

async function name(act: Act, input: NamingOfSigners): Promise<ProcessRow | Refusal> {
  const { stores, viewer, process } = act;
  const refused = check(input);
  if (refused) return refused;
  const institutions = await institutionsIn(stores, input);
  if (isRefusal(institutions)) return institutions;
  const reason = input.reason.trim();
  const naming = {
    stage: input.stage as StageId, // another one is refused below
    signers: { institutions, reason, namedAt: stores.now.toISOString() },
  };
  const workflow = nameSigners(process.workflow, process.stage, naming);
  if (isRefusal(workflow)) return workflow;
  const present = stageOf(process.workflow, naming.stage).signers;
  if (isSaid(present, naming.signers)) return refuse('same-as-before', {});
  const leftOut = leftOutBy(process.workflow, naming, await signoffInputsOf(stores, process));
  if (leftOut) {
    const organization = (await stores.get(OrganizationsStore).byId(leftOut))!; // a foreign key promises it
    return refuse('signer-has-spoken', { organization: organization.name });
  }
  const changed = await stores.get(ProcessesStore).changeWorkflow(process, workflow);
  await recordAct(stores, process, {
    type: 'signers.named',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      stageId: naming.stage,
      institutions: institutions.map(({ name: organization, opinion }) => ({ organization, opinion })),
      reason,
    },
    facts: [await processFactNow(stores, changed)],
  });
  return changed;
}

const check = ({ institutions, reason }: NamingOfSigners): Refusal | undefined =>
  firstRefusal(
    institutions.length > mostNamed
      ? refuse('invalid-input', { field: 'institutions', problem: 'too-long', limit: mostNamed })
      : undefined,
    checkText('reason', reason, { min: 10, max: 2_000 }),
  );

/** Whether a stage names them already, for the same reason. To name nobody again is to say so for the first time where nothing was said. */
const isSaid = (present: StageSigners | undefined, { institutions, reason }: StageSigners): boolean =>
  present !== undefined &&
  canonicalJson([present.institutions, present.reason] as unknown as Json) ===
    canonicalJson([institutions, reason] as unknown as Json);

/** In the order in which they were named, each once. */
async function institutionsIn(
  stores: Stores,
  { institutions }: NamingOfSigners,
): Promise<readonly NamedInstitution[] | Refusal> {
  const ids = institutions.map(({ organization }) => organization);
  if (!ids.every(isUuid)) return unknownInstitution;
  const rows = new Map((await stores.get(OrganizationsStore).byIds([...new Set(ids)])).map((row) => [row.id, row]));
  if (new Set(ids).size < ids.length) return refuse('already-exists', { what: 'signer' });
  if (rows.size < ids.length) return unknownInstitution;
  const named = institutions.map(({ organization, opinion }) => ({
    organizationId: organization as OrganizationId,
    name: rows.get(organization)!.name,
    ...(opinion ? { opinion: opinion as Opinion } : {}),
  }));
  return named.every(({ opinion }) => !opinion || opinions.includes(opinion))
    ? named
    : refuse('invalid-input', { field: 'opinion', problem: 'unknown-value' });
}

const unknownInstitution = refuse('invalid-input', { field: 'institutions', problem: 'unknown-value' });

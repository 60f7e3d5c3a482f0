import { randomUUID } from 'node:crypto';
import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import { type Act, type ActRequest, actingAs, actOn, DomainEvents, StepUp, type Viewer } from '@articulado/api';
import {
  newSalt,
  recordAct,
  signoffFact,
  type SignoffRow,
  UnitOfWork,
  SignoffsStore,
  PeopleStore,
} from '@articulado/persistence';
import type { Assurance, Decision } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { checkSeen, readDecision } from './check-signing.js';
import { signingAct } from './signing-act.js';
import { type Signer, whoSigns, whySuspended } from './who-signs.js';

export interface SignVersionInput {
  /** Slug. */
  readonly process: string;
  readonly versionNumber: number;
  /** Hash of the text as the signer saw it: it must be the one that is signed. */
  readonly sha256: string;
  readonly decision: string;
  /** Reservations, reasons or dissent, in public; only a plain approval may go without. */
  readonly statement?: string;
  /** From `requestSigningCode`. */
  readonly code: string;
}

/** Most characters of what is said with a signature. */
const longestReasons = 10_000;

/** How sure it is that the signer was the signer: signed in, and a code sent at the moment of signing. */
const assurance: Assurance = 'session-and-code';

/** Puts an institution's word under the hash of the latest version. Inserted once, never changed. */
@Injectable()
export class SignVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stepUp: StepUp,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: SignVersionInput): Promise<SignoffRow | Refusal> {
    const request: ActRequest = {
      viewer,
      process: input.process,
      permission: 'version.sign',
      refusalWhenNotPermitted: (act) => whySuspended(act.stores, act.viewer, act.process),
    };
    const outcome = await actOn<SignoffRow>(this.unitOfWork, request, async (act) => {
      const signer = await whoSigns(act.stores, act.viewer, act.process);
      if (isRefusal(signer)) return signer;
      const decision = readDecision(input.decision);
      if (isRefusal(decision)) return decision;
      const refused = check(input) ?? checkSeen(signer, input);
      if (refused) return refused;
      const { binding } = signingAct(act.process, signer, decision);
      // The code last: a form with a mistake in it must not use it up.
      if (!(await this.stepUp.check(signer.person, input.code.trim(), binding)))
        return refuse('code-wrong-or-expired', {});
      return sign(act, signer, { ...input, decision });
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const check = ({ decision, statement = '', code }: SignVersionInput) =>
  firstRefusal(
    checkText('statement', statement, { min: decision === 'approve' ? 0 : 3, max: longestReasons }),
    checkText('code', code, { min: 4, max: 20 }),
  );

async function sign(
  { stores, viewer, process }: Act,
  { person, organization, version }: Signer,
  input: SignVersionInput & { readonly decision: Decision },
): Promise<SignoffRow> {
  const signoff = await stores.get(SignoffsStore).add({
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    stage: process.stage,
    organizationId: organization.id,
    organizationEdition: organization.edition,
    personId: person.id,
    decision: input.decision,
    statement: (input.statement ?? '').trim(),
    sha256: version.sha256,
    assurance,
    signedAt: stores.now,
    salt: newSalt(),
  });
  const { stage, decision, statement, sha256 } = signoff;
  const signer = (await stores.get(PeopleStore).byId(person.id))!;
  await recordAct(stores, process, {
    type: 'version.signed',
    acting: { ...(await actingAs(stores, viewer, process, 'approver')), organization },
    details: {
      number: version.number,
      sha256,
      stage,
      organization: organization.name,
      decision,
      assurance,
      ...(statement ? { reasons: statement } : {}),
    },
    facts: [signoffFact(signoff, version.number, signer, organization)],
  });
  return signoff;
}

import { randomUUID } from 'node:crypto';
import { firstRefusal, isRefusal, type Refusal } from '@articulado/base';
import { type Act, type ActRequest, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import {
  newSalt,
  recordAct,
  signoffFact,
  type SignoffRow,
  UnitOfWork,
  SignoffsStore,
  PeopleStore,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import { checkSeen, checkStatement, readDecision, type Word } from './check-signing.js';
import { checkProofForm, type GivenProof, type Proof, SigningProof } from './signing-proof.js';
import { type Signer, whoSigns, refusalWhenSuspended } from './who-signs.js';

export interface SignVersionInput extends GivenProof {
  /** Slug. */
  readonly process: string;
  readonly versionNumber: number;
  /** Hash of the text as the signer saw it: it must be the one that is signed. */
  readonly sha256: string;
  readonly decision: string;
  /** Reservations, reasons or dissent, in public; only a plain approval may go without. */
  readonly statement?: string | null;
}

/** Puts an institution's word under the hash of the latest version. Inserted once, never changed. */
@Injectable()
export class SignVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly signingProof: SigningProof,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: SignVersionInput): Promise<SignoffRow | Refusal> {
    const request: ActRequest = {
      viewer,
      process: input.process,
      permission: 'version.sign',
      refusalWhenNotPermitted: (act) => refusalWhenSuspended(act.stores, act.viewer, act.process),
    };
    const outcome = await actOn<SignoffRow>(this.unitOfWork, request, async (act) => {
      const signer = await whoSigns(act.stores, act.viewer, act.process);
      if (isRefusal(signer)) return signer;
      const decision = readDecision(input.decision);
      if (isRefusal(decision)) return decision;
      const refused = check(input) ?? checkSeen(signer, input);
      if (refused) return refused;
      const word = { decision, statement: (input.statement ?? '').trim() };
      // The proof last: a form with a mistake in it must not use it up.
      const proof = await this.signingProof.check(act.process, signer, word, input);
      return isRefusal(proof) ? proof : sign(act, signer, word, proof);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

const check = (input: SignVersionInput) =>
  firstRefusal(checkStatement(input.statement ?? '', input.decision), checkProofForm(input));

async function sign(
  { stores, viewer, process }: Act,
  { person, organization, version }: Signer,
  word: Word,
  { assurance, evidence }: Proof,
): Promise<SignoffRow> {
  const signoff = await stores.get(SignoffsStore).add({
    id: randomUUID(),
    processId: process.id,
    versionId: version.id,
    stage: process.stage,
    organizationId: organization.id,
    organizationEdition: organization.edition,
    personId: person.id,
    ...word,
    sha256: version.sha256,
    assurance,
    signedAt: stores.now,
    salt: newSalt(),
    evidence: evidence ?? null,
    evidenceSalt: evidence ? newSalt() : null,
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

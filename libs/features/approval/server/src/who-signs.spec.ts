import { randomUUID } from 'node:crypto';
import { gateInputsOf, RateLimits, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  ApproverMeasuresStore,
  MembershipsStore,
  newSalt,
  OrganizationsStore,
  ProcessesStore,
  type VersionRow,
} from '@articulado/persistence';
import { RequestSigningCode } from './request-signing-code.js';
import { SignVersion } from './sign-version.js';
import { SigningProof } from './signing-proof.js';
import { KnownCode } from './testing/known-code.js';
import { KnownPasskey } from './testing/known-passkey.js';

describe('who signs', () => {
  let given: Given;
  let codes: KnownCode;
  let requestSigningCode: RequestSigningCode;
  let signVersion: SignVersion;

  beforeAll(async () => {
    given = await Given.platform();
    codes = new KnownCode();
    requestSigningCode = new RequestSigningCode(given.unitOfWork, codes, new RateLimits());
    signVersion = new SignVersion(given.unitOfWork, new SigningProof(codes, new KnownPasskey()), given.domainEvents);
  });
  afterAll(() => given.drop());

  const word = (here: GivenProcess, { number, sha256 }: VersionRow) => ({
    process: here.process.slug,
    versionNumber: number,
    sha256,
    decision: 'approve',
    code: codes.code,
  });
  const askFor = (here: GivenProcess, approver: Viewer, version: VersionRow) =>
    requestSigningCode.run(approver, word(here, version));

  /** An institution with something to sign. */
  async function ready(stage: 'legal-opinion' | 'approval' = 'approval') {
    const here = await given.process(stage);
    const approver = await given.member(here, 'approver');
    const version = await given.version(here);
    await askFor(here, approver, version);
    return { here, approver, version };
  }

  it('W25: is for whom the stage names: another institution signs nothing, and gets no code', async () => {
    const { here, approver, version } = await ready('legal-opinion');
    const other = await given.member(here, 'approver');
    const [membership] = approver.actor.memberships;
    const named = { organizationId: membership!.organizationId, name: 'Ministerio', opinion: 'legal' as const };
    const signers = { institutions: [named], reason: 'Es suyo.', namedAt: given.clock.at.toISOString() };
    const stages = here.process.workflow.stages.map((stage) => ({ ...stage, signers }));
    await given.unitOfWork
      .read()
      .get(ProcessesStore)
      .changeWorkflow(here.process, { ...here.process.workflow, stages });
    const refusal = { refused: 'not-asked-to-sign', details: { stage: 'legal-opinion' } };
    expect(await askFor(here, other, version)).toMatchObject(refusal);
    expect(await signVersion.run(other, word(here, version))).toMatchObject(refusal);
    expect(await signVersion.run(approver, word(here, version))).toMatchObject({ personId: approver.person!.id });
  });

  it('P12: a suspended approver signs nothing, and is told so; another of the institution does', async () => {
    const { here, approver, version } = await ready();
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).currentOf(approver.person!.id, stores.now);
    const coordinator = await given.member(here, 'coordinator');
    await stores.get(ApproverMeasuresStore).add({
      id: randomUUID(),
      processId: here.process.id,
      membershipId: membership!.id,
      kind: 'suspension',
      side: 'coordination',
      takenBy: coordinator.person!.id,
      takenAt: given.clock.at,
      reason: 'Hay una denuncia por resolver.',
      liftedBy: null,
      liftedAt: null,
      salt: newSalt(),
    });
    expect(await askFor(here, approver, version)).toEqual({ refused: 'approver-suspended', details: {} });
    expect(await signVersion.run(approver, word(here, version))).toEqual({
      refused: 'approver-suspended',
      details: {},
    });
    const inputs = await gateInputsOf(stores, here.process);
    expect(inputs.approvers).toEqual([membership!.organizationId]); // its word is asked for still
    const ministry = (await stores.get(OrganizationsStore).byId(membership!.organizationId))!;
    const colleague = await given.member(here, 'approver', ministry);
    await askFor(here, colleague, version);
    expect(await signVersion.run(colleague, word(here, version))).toMatchObject({ organizationId: ministry.id });
  });
});

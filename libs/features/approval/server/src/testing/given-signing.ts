import { RateLimits, type Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { OrganizationsStore, SignoffsStore, type VersionRow } from '@articulado/persistence';
import { RequestSigningCode } from '../request-signing-code.js';
import { RequestSigningPasskey } from '../request-signing-passkey.js';
import { SignVersion, type SignVersionInput } from '../sign-version.js';
import { SigningProof } from '../signing-proof.js';
import { KnownCode } from './known-code.js';
import { KnownPasskey } from './known-passkey.js';

/** A platform for tests on which institutions sign, by a code or a passkey that the test knows. */
export class GivenSigning {
  readonly codes = new KnownCode();
  readonly passkeys = new KnownPasskey();
  readonly requestCode: RequestSigningCode;
  readonly requestPasskey: RequestSigningPasskey;
  readonly signVersion: SignVersion;

  private constructor(readonly given: Given) {
    this.requestCode = new RequestSigningCode(given.unitOfWork, this.codes, new RateLimits());
    this.requestPasskey = new RequestSigningPasskey(given.unitOfWork, this.passkeys);
    this.signVersion = new SignVersion(
      given.unitOfWork,
      new SigningProof(this.codes, this.passkeys),
      given.domainEvents,
    );
  }

  static platform = async (): Promise<GivenSigning> => new GivenSigning(await Given.platform());

  /** A plain approval of a version by the code that was sent, but for what the test changes. */
  word = (
    here: GivenProcess,
    { number, sha256 }: VersionRow,
    changed: Partial<SignVersionInput> = {},
  ): SignVersionInput => ({
    process: here.process.slug,
    versionNumber: number,
    sha256,
    decision: 'approve',
    code: this.codes.code,
    ...changed,
  });

  /** Asks for a code to say this of a version. */
  askFor = (here: GivenProcess, approver: Viewer, version: VersionRow, decision = 'approve') =>
    this.requestCode.run(approver, this.word(here, version, { decision }));

  /** An institution with a version to sign, and the code to approve it. */
  async ready(stage: 'technical-review' | 'legal-opinion' | 'approval' = 'approval') {
    const here = await this.given.process(stage);
    const approver = await this.given.member(here, 'approver');
    const version = await this.given.version(here);
    await this.askFor(here, approver, version);
    return { here, approver, version };
  }

  /** The institution for which somebody approves. */
  institutionOf = async ({ actor }: Viewer) =>
    (await this.given.unitOfWork.read().get(OrganizationsStore).byId(actor.memberships[0]!.organizationId))!;

  signoffsOf = (here: GivenProcess) => this.given.unitOfWork.read().get(SignoffsStore).allIn([here.process.id]);

  /** Expects that nothing is signed, and that nothing of it stands on the record. */
  async expectRefused(
    here: GivenProcess,
    viewer: Viewer,
    input: SignVersionInput,
    refusal: object,
    signedBefore = 0,
  ): Promise<void> {
    expect(await this.signVersion.run(viewer, input)).toMatchObject(refusal);
    expect(await this.signoffsOf(here)).toHaveLength(signedBefore);
    const signed = (await this.given.recordOf(here)).filter((type) => type === 'version.signed');
    expect(signed).toHaveLength(signedBefore);
  }
}

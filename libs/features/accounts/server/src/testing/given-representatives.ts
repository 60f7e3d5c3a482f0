import type { PasskeyStepUp, Platform, Viewer } from '@articulado/api';
import type { Given } from '@articulado/api/testing';
import { isRefusal, type Refusal } from '@articulado/base';
import {
  type MailRow,
  MailStore,
  type OrganizationRow,
  PeopleStore,
  type RepresentativeRow,
  RepresentativesStore,
} from '@articulado/persistence';
import { AcceptAppointment, DeclineAppointment } from '../representatives/answer-appointment.js';
import { AppointRepresentative, type NewRepresentative } from '../representatives/appoint-representative.js';
import { EndRepresentative } from '../representatives/end-representative.js';
import { RepresentativeActProof } from '../representatives/representative-act.js';
import { ResendRepresentative } from '../representatives/resend-representative.js';
import { SubstituteRepresentative } from '../representatives/substitute-representative.js';
import { ReinstateRepresentative, SuspendRepresentative } from '../representatives/suspend-representative.js';
import { somePlatform } from './given-accounts.js';

/** Where the platform of these tests is. */
const publicUrl = 'https://articulado.example';

/** Somebody appointed, with their appointment. */
export interface Appointed {
  readonly row: RepresentativeRow;
  readonly viewer: Viewer;
}

/** An institution nobody represents, an administrator, and all that is done with appointments. Nobody here has a passkey. */
export class GivenRepresentatives {
  readonly appoint: AppointRepresentative;
  readonly accept: AcceptAppointment;
  readonly decline: DeclineAppointment;
  readonly end: EndRepresentative;
  readonly suspend: SuspendRepresentative;
  readonly reinstate: ReinstateRepresentative;
  readonly resend: ResendRepresentative;
  readonly substitute: SubstituteRepresentative;

  private constructor(
    private readonly given: Given,
    readonly ministry: OrganizationRow,
    readonly administrator: Viewer,
  ) {
    const { unitOfWork } = given;
    const platform: Platform = { ...somePlatform, publicUrl, demo: false, sendsMail: true };
    const proof = new RepresentativeActProof({} as PasskeyStepUp, platform);
    this.appoint = new AppointRepresentative(unitOfWork, platform, proof);
    this.accept = new AcceptAppointment(unitOfWork, platform);
    this.decline = new DeclineAppointment(unitOfWork);
    this.end = new EndRepresentative(unitOfWork, platform, proof);
    this.suspend = new SuspendRepresentative(unitOfWork, platform, proof);
    this.reinstate = new ReinstateRepresentative(unitOfWork, platform);
    this.resend = new ResendRepresentative(unitOfWork, platform);
    this.substitute = new SubstituteRepresentative(unitOfWork, platform, proof);
  }

  /** An institution of its own for each test. */
  static async in(given: Given): Promise<GivenRepresentatives> {
    const administrator = await given.viewer(await given.person('Ada', true));
    return new GivenRepresentatives(given, await given.organization(), administrator);
  }

  /** An address that nobody has in another test. */
  readonly mailOf = (name: string): string => `${name}@${this.ministry.id}.example.org`;

  /** An appointment of Silvia, but for what a test says. */
  input(more: Partial<NewRepresentative> = {}): NewRepresentative {
    return {
      organization: this.ministry.id,
      name: 'Silvia Barrientos',
      email: this.mailOf('silvia'),
      post: 'Viceministra',
      documentNumber: 'Acuerdo 21-2026',
      documentDate: '2026-01-15',
      documentSha256: 'a'.repeat(64),
      identityNumber: '2540123450101',
      ...more,
    };
  }

  async appointed(by = this.administrator, more: Partial<NewRepresentative> = {}): Promise<Appointed> {
    this.given.wait(1_000); // so that e-mails have an order
    const row = made(await this.appoint.run(by, this.input(more)));
    return { row, viewer: await this.themselves(row) };
  }

  /** Somebody who was appointed and accepted. */
  async speaking(name: string, by = this.administrator): Promise<Appointed> {
    const one = await this.appointed(by, { name, email: this.mailOf(name) });
    this.given.wait(1_000);
    made(await this.accept.run(one.viewer, one.row.id));
    return one;
  }

  /** Whoever an appointment is of. */
  async themselves({ personId }: RepresentativeRow): Promise<Viewer> {
    return this.given.viewer((await this.given.unitOfWork.read().get(PeopleStore).byId(personId))!);
  }

  /** What the platform sent to somebody, the newest first. */
  async mailsTo(name: string): Promise<MailRow[]> {
    const mails = await this.given.unitOfWork.read().get(MailStore).list({ limit: 100 });
    return mails.filter(({ recipient }) => recipient === this.mailOf(name));
  }

  /** Whether somebody represents the institution today. */
  async represents({ person }: Viewer): Promise<boolean> {
    const [store, today] = [this.given.unitOfWork.read().get(RepresentativesStore), this.given.unitOfWork.read().today];
    return (await store.represented(person!.id, [this.ministry.id], today)) === this.ministry.id;
  }
}

/** What an act made, where it must not be refused. */
export function made<Outcome>(outcome: Outcome | Refusal): Outcome {
  if (isRefusal(outcome)) throw new Error(JSON.stringify(outcome));
  return outcome;
}

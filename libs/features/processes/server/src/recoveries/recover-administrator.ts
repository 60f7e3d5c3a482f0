import { type Act, actingAs, actOn, DomainEvents, Platform, type Viewer, translatorOfProcess } from '@articulado/api';
import { checkText, firstRefusal, isRefusal, normalEmail, type Refusal, refuse } from '@articulado/base';
import type { MessageId } from '@articulado/messages';
import {
  MailStore,
  PeopleStore,
  type PersonRow,
  processFactNow,
  ProcessesStore,
  type ProcessRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

export interface AdministratorToConfirm {
  /** Slug of a process of the coordinator's: it stands in its record. */
  readonly process: string;
  /** The address that the setting names, once more. */
  readonly confirmation: string;
  /** Who that is, in public. */
  readonly statement: string;
}

/**
 * Lets somebody administer the platform after nobody is left who does: whoever runs it names them by the setting `RECOVER_ADMINISTRATOR`,
 * and a coordinator confirms it, another person. All who administer it are told, as one of them may be there after all.
 */
@Injectable()
export class RecoverAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: AdministratorToConfirm): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'administrator.recover' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, (act) => this.recover(act, input));
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async recover(act: Act, { confirmation, statement }: AdministratorToConfirm): Promise<ProcessRow | Refusal> {
    const { stores, viewer, process } = act;
    const people = stores.get(PeopleStore);
    await people.lockAdministrators();
    const named = this.platform.administratorToRecover;
    const person = named === undefined ? null : await people.byEmail(named);
    // Whoever never signed in has not shown yet that the address is theirs.
    if (!person?.emailVerified) return refuse('not-found', { what: 'person' });
    const wrong = firstRefusal(
      checkText('statement', statement, { min: 10, max: 2_000 }),
      checkText('confirmation', confirmation, { min: 1, max: 200 }),
    );
    if (wrong) return wrong;
    if (normalEmail(confirmation) !== person.email)
      return refuse('invalid-input', { field: 'confirmation', problem: 'malformed' });
    if (person.id === viewer.person!.id) return refuse('second-person-needed', {});
    if (person.disabledAt) return refuse('account-disabled', {});
    if (person.isAdministrator) return refuse('already-exists', { what: 'appointed' });
    const before = await people.administrators();
    await people.setAdministrator(person, true, stores.now);
    const changed = await stores.get(ProcessesStore).markAdministratorRecovered(process, stores.now);
    await recordAct(stores, process, {
      type: 'administrator.recovered',
      acting: await actingAs(stores, viewer, process, 'coordinator'),
      details: { statement: statement.trim() },
      facts: [await processFactNow(stores, changed)],
    });
    await this.tell(act, person, before);
    return changed;
  }

  private async tell({ stores, viewer, process }: Act, person: PersonRow, before: readonly PersonRow[]): Promise<void> {
    const t = translatorOfProcess(process);
    const values = { by: viewer.person!.name, title: process.title, address: `${this.platform.publicUrl}/admin` };
    const mailTo = ({ name, email }: PersonRow, told: 'recovered' | 'others') => ({
      recipient: email,
      subject: t(`accounts.mail.administrator-${told}.subject` as MessageId),
      body: t(`accounts.mail.administrator-${told}.body` as MessageId, { ...values, name, person: person.name }),
    });
    const mails = [mailTo(person, 'recovered'), ...before.map((one) => mailTo(one, 'others'))];
    await stores.get(MailStore).writeAll(mails, stores.now);
  }
}

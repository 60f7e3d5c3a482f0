import { Platform, translatorOfProcess } from '@articulado/api';
import type { RecordConsumer } from '@articulado/jobs';
import {
  ContributionsStore,
  MailStore,
  PeopleStore,
  ProcessesStore,
  type RecordEntryRow,
  type Stores,
} from '@articulado/persistence';
import type { Entry } from '@articulado/record';
import { Injectable } from '@nestjs/common';
import { contributionAddress } from './web/addresses.js';

/** Writes to whoever contributed with an account when the answer that they may have read was corrected. Contributors without an account left no e-mail address. */
@Injectable()
export class TellContributor implements RecordConsumer {
  readonly name = 'tell-contributor';
  readonly types = ['answer.corrected'] as const;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const { details } = JSON.parse(row.entry) as Entry<'answer.corrected'>;
    const contribution = (await stores.get(ContributionsStore).byNumber(row.processId, details.number))!;
    if (contribution.personId === null) return;
    const person = (await stores.get(PeopleStore).byId(contribution.personId))!;
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]);
    const t = translatorOfProcess(process!);
    const values = {
      name: person.name,
      number: details.number,
      process: process!.title,
      correction: details.correction,
      address: `${this.platform.publicUrl}${contributionAddress(process!.slug, details.number)}`,
    };
    const mail = {
      subject: t('consultation.mail.corrected.subject', values),
      body: t('consultation.mail.corrected.body', values),
    };
    await stores.get(MailStore).write({ recipient: person.email, ...mail }, stores.now);
  }
}

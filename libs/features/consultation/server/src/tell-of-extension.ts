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
import { versionAddress } from './web/addresses.js';

/** Writes to whoever contributed to a consultation with an account when there is more time than they knew of. Nobody else left an address. */
@Injectable()
export class TellOfExtension implements RecordConsumer {
  readonly name = 'tell-of-extension';
  readonly types = ['consultation.extended'] as const;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const { details, subject } = JSON.parse(row.entry) as Entry<'consultation.extended'>;
    const ids = await stores.get(ContributionsStore).peopleIn(subject!.id);
    if (ids.length === 0) return;
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]);
    const t = translatorOfProcess(process!);
    const mails = (await stores.get(PeopleStore).byIds(ids)).map(({ name, email }) => {
      const values = {
        name,
        process: process!.title,
        reason: details.reason,
        closesAt: t.deadline(details.closesAt),
        earlierClosesAt: t.deadline(details.earlierClosesAt),
        address: `${this.platform.publicUrl}${versionAddress(process!.slug, details.versionNumber)}`,
      };
      return {
        recipient: email,
        subject: t('consultation.mail.extended.subject', values),
        body: t('consultation.mail.extended.body', values),
      };
    });
    await stores.get(MailStore).writeAll(mails, stores.now);
  }
}

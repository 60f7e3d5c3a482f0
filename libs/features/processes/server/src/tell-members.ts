import { Platform } from '@articulado/api';
import type { RecordConsumer } from '@articulado/jobs';
import { type MessageId, translator } from '@articulado/messages';
import {
  MailStore,
  MembershipsStore,
  PeopleStore,
  ProcessesStore,
  type RecordEntryRow,
  type Stores,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Acts that change what every member of a process does next. */
const types = ['process.suspended', 'process.resumed', 'process.closed', 'process.corrected'] as const;

/** Writes to the members of a process when it is suspended, resumed, closed, or called otherwise. */
@Injectable()
export class TellMembers implements RecordConsumer {
  readonly name = 'tell-members';
  readonly types = types;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const { details } = JSON.parse(row.entry) as { readonly details: Readonly<Record<string, string>> };
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]); // a foreign key promises it
    const members = await stores.get(MembershipsStore).currentIn(row.processId, stores.now);
    const people = await stores.get(PeopleStore).byIds([...new Set(members.map(({ personId }) => personId))]);
    const t = translator('es'); // nobody knows yet which language they read
    const letters = people.map(({ name, email }) => {
      const values = {
        name,
        process: process!.title,
        earlierTitle: details['earlierTitle'] ?? '',
        reason: details['reason']!,
        address: `${this.platform.publicUrl}/processes/${process!.slug}`,
      };
      const say = (part: string) =>
        t(`processes.mail.${row.type.replace('process.', '')}.${part}` as MessageId, values);
      return { recipient: email, subject: say('subject'), body: say('body') };
    });
    await stores.get(MailStore).writeAll(letters, stores.now);
  }
}

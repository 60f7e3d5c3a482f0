import { Platform, translatorOfProcess } from '@articulado/api';
import type { RecordConsumer } from '@articulado/jobs';
import type { MessageId } from '@articulado/messages';
import {
  MailStore,
  MembershipsStore,
  PeopleStore,
  ProcessesStore,
  type RecordEntryRow,
  type Stores,
} from '@articulado/persistence';
import type { Subject } from '@articulado/record';
import { Injectable } from '@nestjs/common';

/** Acts that change what every member of a process does next. */
const types = [
  'institution.corrected',
  'process.suspended',
  'process.resumed',
  'process.closed',
  'process.corrected',
] as const;

/** What an entry tells, as far as e-mails say it. */
interface Told {
  readonly subject: Subject;
  readonly details: Readonly<Record<string, string>>;
}

/** Whether a member is told: of an institution only those who take part for it. A fact's id begins with the institution's id. */
const concerns = (type: string, { subject }: Told, organizationId: string): boolean =>
  type !== 'institution.corrected' || subject.id.startsWith(organizationId);

/** Writes to the members of a process when it is suspended, resumed, closed, renamed or otherwise corrected, and when their institution is renamed. */
@Injectable()
export class TellMembers implements RecordConsumer {
  readonly name = 'tell-members';
  readonly types = types;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const entry = JSON.parse(row.entry) as Told;
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]); // a foreign key promises it
    const all = await stores.get(MembershipsStore).heldIn(row.processId, stores.now);
    const members = all.filter(({ organizationId }) => concerns(row.type, entry, organizationId));
    const people = await stores.get(PeopleStore).byIds([...new Set(members.map(({ personId }) => personId))]);
    const t = translatorOfProcess(process!);
    const mails = people.map(({ name, email }) => {
      const values = {
        name,
        process: process!.title,
        ...entry.details,
        address: `${this.platform.publicUrl}/processes/${process!.slug}`,
      };
      const [what, act] = row.type.split('.');
      const namespace = what === 'institution' ? 'institutions' : 'processes';
      const say = (part: string) => t(`${namespace}.mail.${act}.${part}` as MessageId, values);
      return { recipient: email, subject: say('subject'), body: say('body') };
    });
    await stores.get(MailStore).writeAll(mails, stores.now);
  }
}

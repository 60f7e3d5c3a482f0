import { Platform, translatorOfProcess } from '@articulado/api';
import type { RecordConsumer } from '@articulado/jobs';
import {
  PeopleStore,
  OrganizationsStore,
  MembershipsStore,
  ProcessesStore,
  type RecordEntryRow,
  type Stores,
} from '@articulado/persistence';
import type { Subject } from '@articulado/record';
import { Injectable } from '@nestjs/common';
import { writeToMember } from './write-to-member.js';

/** Writes to whoever's membership has ended: the act is public, so the e-mail follows from its entry in the record. */
@Injectable()
export class TellFormerMember implements RecordConsumer {
  readonly name = 'tell-former-member';
  readonly types = ['membership.ended'] as const;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const { subject } = JSON.parse(row.entry) as { readonly subject: Subject };
    // Foreign keys promise all four: rows of official acts are never deleted.
    const membership = (await stores.get(MembershipsStore).byId(subject.id))!;
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]);
    const person = (await stores.get(PeopleStore).byId(membership.personId))!;
    const organization = (await stores.get(OrganizationsStore).byId(membership.organizationId))!;
    await writeToMember({ stores, process: process! }, person, 'ended', {
      process: process!.title,
      role: translatorOfProcess(process!)(`tag.role.${membership.role}`),
      organization: organization.name,
      statement: membership.endStatement!,
      address: `${this.platform.publicUrl}/processes/${process!.slug}`,
    });
  }
}

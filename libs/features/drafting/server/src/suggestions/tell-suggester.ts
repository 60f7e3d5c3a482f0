import { Platform, translatorOfProcess } from '@articulado/api';
import type { RecordConsumer } from '@articulado/jobs';
import {
  MailStore,
  MembershipsStore,
  PeopleStore,
  ProcessesStore,
  type RecordEntryRow,
  type Stores,
  SuggestionsStore,
} from '@articulado/persistence';
import type { Entry } from '@articulado/record';
import { Injectable } from '@nestjs/common';
import { suggestionAddress } from '../web/suggestions/addresses.js';

type Told = Entry<'suggestion.accepted' | 'suggestion.rejected'>;

/** Writes to whoever made a suggestion what became of it, and why. */
@Injectable()
export class TellSuggester implements RecordConsumer {
  readonly name = 'tell-suggester';
  readonly types = ['suggestion.accepted', 'suggestion.rejected'] as const;

  constructor(private readonly platform: Platform) {}

  async consume(row: RecordEntryRow, stores: Stores): Promise<void> {
    const { number } = (JSON.parse(row.entry) as Told).details;
    // Foreign keys promise all of them.
    const suggestion = (await stores.get(SuggestionsStore).byNumber(row.processId, number))!;
    const membership = (await stores.get(MembershipsStore).byId(suggestion.membershipId))!;
    const held = await stores.get(MembershipsStore).heldBy(membership.personId, stores.now);
    if (!held.some(({ processId }) => processId === row.processId)) return; // the page is no longer for them
    const person = (await stores.get(PeopleStore).byId(membership.personId))!;
    const [process] = await stores.get(ProcessesStore).byIds([row.processId]);
    const t = translatorOfProcess(process!);
    const values = {
      name: person.name,
      number,
      process: process!.title,
      reason: suggestion.decisionReason ?? '',
      hasReason: suggestion.decisionReason === null ? 'no' : 'yes',
      address: `${this.platform.publicUrl}${suggestionAddress(process!.slug, number)}`,
    };
    const outcome = suggestion.status === 'accepted' ? 'accepted' : 'rejected';
    const mail = {
      subject: t(`suggestions.mail.${outcome}.subject`, values),
      body: t(`suggestions.mail.${outcome}.body`, values),
    };
    await stores.get(MailStore).write({ recipient: person.email, ...mail }, stores.now);
  }
}

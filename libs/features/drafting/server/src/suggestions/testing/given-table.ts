import type { Viewer } from '@articulado/api';
import { clause, type Given, type GivenProcess } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { editDraft } from '@articulado/collab-sync';
import { importClauses } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { MembershipsStore, newSalt, ordinalsOf, type SuggestionRow, SuggestionsStore } from '@articulado/persistence';
import { wordsOf } from '@articulado/policy-text';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type * as Y from 'yjs';
import { loadDocument, readStoredDraft } from '../../read-stored-draft.js';
import { AcceptSuggestion } from '../accept-suggestion.js';
import { applySuggestion } from '../apply-suggestion.js';
import { MakeSuggestion } from '../make-suggestion.js';
import { RejectSuggestion } from '../reject-suggestion.js';
import { WithdrawSuggestion } from '../withdraw-suggestion.js';

/** A process for tests whose draft has two clauses (`uno`, `dos`), with one who drafts and one who may only suggest. */
export class GivenTable {
  readonly log: DraftLog;
  readonly making: MakeSuggestion;

  private constructor(
    private readonly given: Given,
    readonly here: GivenProcess,
    readonly drafter: Viewer,
    readonly observer: Viewer,
  ) {
    this.log = new DraftLog(new pg.Pool({ connectionString: given.database.url }));
    this.making = new MakeSuggestion(given.unitOfWork, given.domainEvents);
  }

  static async in(given: Given): Promise<GivenTable> {
    const here = await given.process();
    const table = new GivenTable(
      given,
      here,
      await given.member(here, 'drafter'),
      await given.member(here, 'observer'),
    );
    const text = [clause('uno', 'En quince días.'), clause('dos', 'Los datos son públicos.')];
    await table.edit((doc) => void importClauses(doc, text));
    return table;
  }

  close(): Promise<void> {
    return this.log.close();
  }

  /** @param words - `null` to suggest the deletion. @throws where it is refused */
  async make(words: string | null, by = this.observer, clauseId = 'uno'): Promise<SuggestionRow> {
    const input = { process: this.here.process.slug, clauseId, words, reason: 'Quince no alcanzan.' };
    const made = await this.making.run(by, input);
    if (isRefusal(made)) throw new Error(JSON.stringify(made));
    return made;
  }

  accept({ number }: SuggestionRow, seen: string, by = this.drafter, more = {}) {
    const { unitOfWork, domainEvents } = this.given;
    const input = { process: this.here.process.slug, number, seen, ...more };
    return new AcceptSuggestion(unitOfWork, domainEvents).run(by, input);
  }

  /** Accepts what it does now. */
  async accepted(row: SuggestionRow) {
    return this.accept(row, (await this.preview(row)).hash);
  }

  reject({ number }: SuggestionRow, by = this.drafter) {
    const { unitOfWork, domainEvents } = this.given;
    const input = { process: this.here.process.slug, number, reason: 'Así se acordó.' };
    return new RejectSuggestion(unitOfWork, domainEvents).run(by, input);
  }

  withdraw({ number }: SuggestionRow, by = this.observer) {
    const { unitOfWork, domainEvents } = this.given;
    return new WithdrawSuggestion(unitOfWork, domainEvents).run(by, { process: this.here.process.slug, number });
  }

  /** Whoever drafts changes the draft meanwhile. */
  edit(change: (doc: Y.Doc) => void) {
    const who = { draftId: this.here.draft.id, personId: this.drafter.person!.id };
    return this.given.unitOfWork.run((stores) =>
      editDraft(stores, who, (doc) => {
        change(doc);
        return undefined;
      }),
    );
  }

  async preview(row: SuggestionRow, restoring = false) {
    const { doc } = await loadDocument(this.log, this.here.draft.id);
    const accepted = await this.given.unitOfWork.read().get(SuggestionsStore).allIn([row.processId], 'accepted');
    const applied = applySuggestion(doc, row, { ordinals: ordinalsOf(this.here.process), restoring, accepted });
    if (isRefusal(applied)) throw new Error(JSON.stringify(applied));
    return { ...applied, words: applied.changes.after.map(wordsOf) };
  }

  /** What the draft says. */
  async words(): Promise<string[]> {
    return (await readStoredDraft(this.log, this.here.draft.id)).clauses.map(wordsOf);
  }

  /** A second role for the same institution. */
  giveRole({ person, actor }: Viewer, role: 'approver' | 'drafter') {
    return this.given.unitOfWork.read().get(MembershipsStore).add({
      id: randomUUID(),
      processId: this.here.process.id,
      personId: person!.id,
      organizationId: actor.memberships[0]!.organizationId,
      organizationEdition: 1,
      role,
      startsAt: this.given.clock.at,
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    });
  }
}

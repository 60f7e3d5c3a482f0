import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a suggestion so far. */
export type SuggestionStatus = 'open' | 'accepted' | 'rejected' | 'withdrawn';

/** What a suggestion does (`effectsOf`), as it was when it was made. */
export interface StoredEffects {
  readonly format: 1;
  readonly effects: readonly object[];
}

/** A change of the draft that somebody proposes. Nothing of it is in the draft's log until it is accepted. Decided once, never deleted. */
@Entity('suggestion')
export class SuggestionRow {
  @PrimaryColumn('uuid', { name: 'process_id' }) processId!: string;
  /** 1, 2, 3… in its process. */
  @PrimaryColumn('integer') number!: number;
  /** The clause that it is about. */
  @Column('text', { name: 'clause_id' }) clauseId!: string;
  /** The contribution of the process that it comes from, if any. */
  @Column('integer', { name: 'contribution_number', nullable: true }) contributionNumber!: number | null;
  /** As whose member its author made it. */
  @Column('uuid', { name: 'membership_id' }) membershipId!: string;
  @Column('timestamptz', { name: 'suggested_at' }) suggestedAt!: Date;
  /** Why, in the author's words. */
  @Column('text') reason!: string;
  /** The Yjs updates that it consists of (`writeBranch`); none once an order erased its words. */
  @Column('bytea') branch!: Uint8Array;
  @Column('jsonb') effects!: StoredEffects;
  @Column('text') status!: SuggestionStatus;
  /** Whoever accepted or rejected it; where it was withdrawn its author, or whoever carried out the order that erased it. */
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy!: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt!: Date | null;
  /** Why, in the words of whoever decided. */
  @Column('text', { name: 'decision_reason', nullable: true }) decisionReason!: string | null;
  /** Number in the draft's log of the update by which it was accepted; a decimal in text, since it may pass 2^53. */
  @Column('bigint', { name: 'log_sequence', nullable: true }) logSequence!: string | null;
  /** 32 hex digits that keep what the record commits to erasable. */
  @Column('text') salt!: string;
}

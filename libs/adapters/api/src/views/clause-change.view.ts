import { type ClauseChange, type LinkTarget, type ChangeKind } from '@articulado/comparison';
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { ClauseView } from './clause.view.js';
import { ChangeKindEnum, WordOperationEnum } from './change-kind.view.js';

@ObjectType('WordChange', { description: 'A run of words that is in both texts or in one of them.' })
class WordChangeView {
  @Field(() => WordOperationEnum, { description: 'What became of them.' }) op!: 'same' | 'added' | 'removed';
  @Field(() => String, { description: 'The words.' }) text!: string;
}

@ObjectType('LinkTarget', {
  description: 'What words link to: an address, a clause or a note; or the term they define.',
})
class LinkTargetView {
  @Field(() => String, { nullable: true, description: 'The address; null for what is no link.' }) link?: string;
  @Field(() => ID, { nullable: true, description: 'Id of the term that the words define.' }) term?: string;
  @Field(() => ID, { nullable: true, description: 'The note whose mark it is.' }) note?: string;
  @Field(() => ID, { nullable: true, description: 'The clause that a reference names.' }) target?: string;

  static of(target: LinkTarget | undefined): LinkTargetView | undefined {
    if (!target) return undefined;
    const { link, term, note, reference } = target;
    return Object.assign(new LinkTargetView(), { link, term, note, target: reference?.target });
  }
}

@ObjectType('LinkChange', { description: 'Words whose link changed, or that came or went with a link.' })
export class LinkChangeView {
  @Field(() => String, { description: 'The words.' }) text!: string;
  @Field(() => LinkTargetView, { nullable: true, description: 'The target in the earlier text.' })
  before?: LinkTargetView;
  @Field(() => LinkTargetView, { nullable: true, description: 'The target in the later text.' }) after?: LinkTargetView;

  static list(linkChanges: ClauseChange['linkChanges']): LinkChangeView[] {
    return linkChanges.map(({ text, before, after }) =>
      Object.assign(new LinkChangeView(), { text, before: LinkTargetView.of(before), after: LinkTargetView.of(after) }),
    );
  }
}

@ObjectType('Redivision', { description: 'Clauses with the same words between other borders.' })
class RedivisionView {
  @Field(() => [ID], { description: 'Clauses of the earlier text whose words these are, in reading order.' })
  from!: readonly string[];
  @Field(() => [ID], { description: 'Clauses of the later text where they stand now, in reading order.' })
  to!: readonly string[];
}

/** Two versions of a process, by their ids. */
export interface VersionPair {
  readonly processId: string;
  readonly beforeId: string;
  readonly afterId: string;
}

/** One clause that differs between two texts. Features add why it changed. */
@ObjectType('ClauseChange', { description: 'What became of one clause from one text to another.' })
export class ClauseChangeView {
  @Field(() => ID, { description: 'Id of the clause.' }) clauseId!: string;
  @Field(() => [ChangeKindEnum], { description: 'All that happened to it.' }) kinds!: ChangeKind[];
  @Field(() => ClauseView, {
    nullable: true,
    description: 'The clause in the earlier text; null when that does not have it.',
  })
  before?: ClauseView;
  @Field(() => ClauseView, {
    nullable: true,
    description: 'The clause in the later text; null when that does not have it.',
  })
  after?: ClauseView;
  @Field(() => [WordChangeView], { description: 'Its words, those of both texts; empty for a clause without words.' })
  words!: WordChangeView[];
  @Field(() => [LinkChangeView], { description: 'Links, notes, references and terms that changed.' })
  linkChanges!: LinkChangeView[];
  @Field(() => ID, {
    nullable: true,
    description: 'Of one that MOVED_ALONG: the outermost clause that moved and took it along; else null.',
  })
  movedWith?: string;
  @Field(() => RedivisionView, {
    nullable: true,
    description: 'Whose words these are and where they stand, of one that was SPLIT, MERGED or RECUT; else null.',
  })
  redivision?: RedivisionView;

  /** The versions that it lies between, for the resolvers that add fields; absent for drafts. Not part of the API. */
  versions?: VersionPair;
}

import type { Refusal } from '@articulado/base';
import { refusalText } from '@articulado/messages';
import { Field, type MiddlewareContext, type NextFn, ObjectType } from '@nestjs/graphql';
import { RefusalDetailsView } from './refusal-details.view.js';
import { RefusalCodeEnum } from './refusal-enums.view.js';
import type { ApiContext } from '../viewer/viewer.js';

/** Translates a refusal on its way out: the only place where one becomes words. */
const inWords = async ({ source, context }: MiddlewareContext, _next: NextFn) =>
  refusalText((context as ApiContext).t, source as Refusal);

@ObjectType('Refusal', { description: 'An expected error: nothing was changed.' })
export class RefusalView {
  @Field(() => RefusalCodeEnum, { description: 'Why.' })
  refused!: string;

  @Field(() => RefusalDetailsView, {
    description: 'What it is about.',
    middleware: [async ({ source }) => RefusalDetailsView.of(source as Refusal)],
  })
  details!: RefusalDetailsView;

  @Field(() => String, { description: 'The message, in the language of the request.', middleware: [inWords] })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The input field it is about.',
    middleware: [async ({ source }) => fieldOf(source as Refusal)],
  })
  field?: string;
}

const fieldOf = (refusal: Refusal): string | null => ('field' in refusal.details ? refusal.details.field : null);

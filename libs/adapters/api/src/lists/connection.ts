import type { Type } from '@nestjs/common';
import type { ListCount } from '@articulado/persistence';
import { Field, Int, type MiddlewareContext, ObjectType } from '@nestjs/graphql';

@ObjectType('PageInfo', { description: 'Where a page of a list stands in it.' })
class PageInfoView {
  @Field(() => Boolean, { description: 'Whether nodes follow.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether nodes come before.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first node, for `before`; null without nodes.' })
  startCursor?: string | undefined;
  @Field(() => String, { nullable: true, description: 'Cursor of the last node, for `after`; null without nodes.' })
  endCursor?: string | undefined;
}

/** A page that was read. */
export interface ConnectionPage<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfoView;
}

/**
 * A page of a list that grows, as resolvers answer it. Each part is read only where it is asked, and neither waits for the other:
 * loaders gather only what is asked at the same time, so a count behind the rows would be a query for each parent.
 */
export interface Connection<Node> {
  readonly page: () => Promise<ConnectionPage<Node>>;
  readonly count: () => Promise<ListCount>;
}

const fromPage =
  (part: keyof ConnectionPage<unknown>) =>
  async ({ source }: MiddlewareContext) =>
    (await (source as Connection<unknown>).page())[part];
const fromCount =
  (part: keyof ListCount) =>
  async ({ source }: MiddlewareContext) =>
    (await (source as Connection<unknown>).count())[part];

/** The type of a page of a list that grows, by the GraphQL Cursor Connections conventions. */
export function connectionOf<Node extends object>(name: string, node: Type<Node>): Type {
  @ObjectType(`${name}Connection`, { description: `A page of a list whose nodes are of type ${name}.` })
  class ConnectionView {
    @Field(() => [node], {
      description: 'What stands on the page, in the order of the list.',
      middleware: [fromPage('nodes')],
    })
    nodes!: readonly Node[];

    @Field(() => PageInfoView, {
      description: 'Where the page stands in the list.',
      middleware: [fromPage('pageInfo')],
    })
    pageInfo!: PageInfoView;

    @Field(() => Int, {
      description: 'How many nodes the whole list has; where `isTotalCountExact` is false, it has more than these.',
      middleware: [fromCount('count')],
    })
    totalCount!: number;

    @Field(() => Boolean, {
      description: 'Whether `totalCount` is exact: false for a search that finds more than are counted.',
      middleware: [fromCount('isExact')],
    })
    isTotalCountExact!: boolean;
  }
  return ConnectionView;
}

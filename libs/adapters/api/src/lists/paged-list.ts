import type { Key, ListCount, Slice } from '@articulado/persistence';
import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int } from '@nestjs/graphql';
import type { Connection, ConnectionPage } from './connection.js';
import { comesAfter, type KeyPart, readCursor, wrong, writeCursor } from './cursor.js';

/** The arguments that every list takes that grows. */
export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

interface PagedListOptions<Row> {
  /** Unique on the platform: a cursor of another list is refused. */
  readonly name: string;
  /** The values that the list is ordered by; the last is unique. */
  readonly keyOf: (row: Row) => Key;
  readonly key: readonly KeyPart[];
  /** Rows for whoever does not say how many. */
  readonly defaultSize?: number;
  /** At most so many rows at once. */
  readonly maxSize?: number;
}

/** Where the rows of a list come from. */
interface Source<Row> {
  readonly rows: (slice: Slice) => Promise<readonly Row[]>;
  readonly count: () => number | ListCount | Promise<number | ListCount>;
}

/** A list of the API that grows: what it is asked by, how its cursors are read, how much of it is given at once. */
export class PagedList<Row> {
  /** Class of its arguments, for `@Args({ type: () => list.Arguments })`. */
  readonly Arguments: Type<PageArguments>;
  private readonly maxSize: number;

  constructor(private readonly options: PagedListOptions<Row>) {
    const { defaultSize = 50, maxSize = 100 } = options;
    this.maxSize = maxSize;
    this.Arguments = argumentsOf(defaultSize, maxSize);
  }

  /**
   * A page of rows that a store reads by their keys.
   * @throws GraphQLError for arguments that ask for no page of this list
   */
  page<Node>(pageArguments: PageArguments, { rows, count }: Source<Row>, view: (row: Row) => Node): Connection<Node> {
    const slice = this.sliceOf(pageArguments);
    let read: Promise<ConnectionPage<Node>> | undefined;
    let counted: Promise<ListCount> | undefined;
    return {
      page: () =>
        (read ??= rows({ ...slice, limit: slice.limit + 1 }).then((found) => this.pageOf(found, slice, view))),
      count: () => (counted ??= listCountOf(count)),
    };
  }

  /**
   * A page of rows that are all at hand: a loader read them for several parents at once.
   * @param all - by their keys, upwards
   * @throws GraphQLError as `page` does
   */
  pageOfAll<Node>(pageArguments: PageArguments, all: readonly Row[], view: (row: Row) => Node): Connection<Node> {
    const { keyOf } = this.options;
    const rows = async ({ limit, from, isBackward }: Slice) => {
      if (!isBackward) return all.filter((row) => !from || comesAfter(keyOf(row), from)).slice(0, limit);
      return all.filter((row) => !from || comesAfter(from, keyOf(row))).slice(-limit);
    };
    return this.page(pageArguments, { rows, count: () => all.length }, view);
  }

  /** @param found - one more than is given, where there are as many: it says that others follow */
  private pageOf<Node>(
    found: readonly Row[],
    { limit, from, isBackward }: Slice,
    view: (row: Row) => Node,
  ): ConnectionPage<Node> {
    const hasMore = found.length > limit;
    const given = isBackward ? found.slice(hasMore ? 1 : 0) : found.slice(0, limit);
    return {
      nodes: given.map(view),
      pageInfo: {
        hasNextPage: isBackward ? from !== undefined : hasMore,
        hasPreviousPage: isBackward ? hasMore : from !== undefined,
        startCursor: this.cursorOf(given[0]),
        endCursor: this.cursorOf(given.at(-1)),
      },
    };
  }

  private sliceOf({ first, after, last, before }: PageArguments): Slice {
    const isBackward = last != null;
    checkSize(isBackward ? 'last' : 'first', last ?? first, this.maxSize);
    if (isBackward && after != null) throw wrong('after', '"after" goes with "first"; with "last" goes "before".');
    if (!isBackward && before != null) throw wrong('before', '"before" goes with "last".');
    const cursor = isBackward ? before : after;
    const { name, key } = this.options;
    const from = cursor == null ? undefined : readCursor(name, key, cursor, isBackward ? 'before' : 'after');
    return { limit: last ?? first, from, isBackward };
  }

  private cursorOf(row: Row | undefined): string | undefined {
    return row === undefined ? undefined : writeCursor(this.options.name, this.options.keyOf(row));
  }
}

async function listCountOf(count: Source<unknown>['count']): Promise<ListCount> {
  const counted = await count();
  return typeof counted === 'number' ? { count: counted, isExact: true } : counted;
}

/** @throws GraphQLError for fewer rows than one, and for more than are given at once */
export function checkSize(argument: string, size: number, maxSize: number): void {
  if (size < 1 || size > maxSize) throw wrong(argument, `"${argument}" must be from 1 to ${maxSize}, not ${size}.`);
}

function argumentsOf(defaultSize: number, maxSize: number): Type<PageArguments> {
  const upTo = maxSize.toLocaleString('en');
  @ArgsType()
  class ListArguments implements PageArguments {
    @Field(() => Int, { defaultValue: defaultSize, description: `How many nodes at most, from 1 to ${upTo}.` })
    first!: number;
    @Field(() => String, { nullable: true, description: 'Only nodes after the one with this cursor.' })
    after?: string | null;
    @Field(() => Int, {
      nullable: true,
      description: `In place of \`first\`: how many of the last nodes, from 1 to ${upTo}.`,
    })
    last?: number | null;
    @Field(() => String, {
      nullable: true,
      description: 'With `last`: only nodes before the one with this cursor.',
    })
    before?: string | null;
  }
  return ListArguments;
}

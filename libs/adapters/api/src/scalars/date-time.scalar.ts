import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

/** RFC 3339 with its offset: without one it would be read by the clock of whatever machine the server runs on. */
const written = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** A moment, as every field and argument of the API gives and takes it. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  readonly description =
    'A moment by RFC 3339: answers are in UTC (`2026-05-04T22:00:00.000Z`), inputs name their offset.';

  parseValue(value: unknown): Date {
    const moment = typeof value === 'string' && written.test(value) ? new Date(value) : undefined;
    if (!moment || Number.isNaN(moment.getTime()) || !isRealDay(value as string))
      throw new GraphQLError('A DateTime is written by RFC 3339 with its offset, such as 2026-05-04T16:00:00-06:00.');
    return moment;
  }

  serialize(value: unknown): string {
    if (value instanceof Date) return value.toISOString();
    throw new TypeError(`Not a date: ${String(value)}`);
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** `Date` reads 30 February as 2 March. */
function isRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

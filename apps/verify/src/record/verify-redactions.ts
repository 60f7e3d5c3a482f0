import { type Finding, finding } from './finding.js';
import type { Json } from './json.js';
import { type FactLine, keyOf, type RecordLine } from './lines.js';
import { isHash, isMembers, isText, type Members, memberOf } from './shapes.js';
import { placeOfFact } from './verify-facts.js';

/**
 * R17: checks that words which are sealed by a commitment are shown, or were redacted by an order that the record holds and the
 * fact tells: nobody can withhold them in silence.
 */
export function verifyRedactions(lines: readonly RecordLine[], facts: readonly FactLine[]): Finding[] {
  const orders = ordersIn(lines);
  return facts.flatMap((fact) => [...verifyOrder(fact, ordersOn(fact, orders)), ...verifyWords(fact)]);
}

/** Whether a fact says that words of it were redacted. */
export const isRedacted = ({ body }: FactLine): boolean => memberOf(body, 'redacted') !== undefined;

interface Order {
  readonly fact: string;
  readonly details: Members;
}

/** Every order, with each fact that it redacted. */
const ordersIn = (lines: readonly RecordLine[]): readonly Order[] =>
  lines
    .filter(({ entry }) => entry.type === 'contribution.redacted')
    .flatMap(({ entry }) => entry.facts.map((seal) => ({ fact: keyOf(seal), details: entry.details })));

/** Orders that redacted a fact. An answer that was superseded after its redaction is the fact `12.1`; the order redacted the fact `12`. */
function ordersOn(fact: FactLine, orders: readonly Order[]): readonly Members[] {
  const keys = [keyOf(fact), keyOf({ kind: fact.kind, id: fact.id.replace(/\.\d+$/, '') })];
  return orders.filter((order) => keys.includes(order.fact)).map(({ details }) => details);
}

/** The fact tells one of the orders as its entry does. */
function verifyOrder(fact: FactLine, orders: readonly Members[]): Finding[] {
  const told = memberOf(fact.body, 'redacted');
  if (told === undefined) return [];
  const isTold =
    isMembers(told) &&
    ['by', 'ground'].every((name) => isText(memberOf(told, name))) &&
    orders.some((order) =>
      ['by', 'ground', 'document'].every((name) => memberOf(told, name) === memberOf(order, name)),
    );
  return isTold ? [] : [finding('redaction-unrecorded', placeOfFact(fact), {})];
}

function verifyWords(fact: FactLine): Finding[] {
  const shown = new Set(fact.disclosed?.map(({ commitment }) => commitment));
  const isGone = isRedacted(fact);
  return sealedIn(fact.body)
    .filter(({ commitment }) => shown.has(commitment) === isGone)
    .map(({ member }) => finding(isGone ? 'redacted-words-shown' : 'words-withheld', placeOfFact(fact), { member }));
}

/** Every `{"sealed":"<commitment>"}` in a value, with the path to it. */
function sealedIn(value: Json, path = ''): { readonly member: string; readonly commitment: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isMembers(value) && Object.keys(value).join() === 'sealed' && isHash(value.sealed))
    return [{ member: path, commitment: value.sealed }];
  const members: readonly [string, Json][] = Object.entries(value);
  return members.flatMap(([name, one]) => sealedIn(one, path === '' ? name : `${path}/${name}`));
}

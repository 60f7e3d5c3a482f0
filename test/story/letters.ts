import { ask } from './ask.js';
import type { Person } from './cast.js';

/** The code in the last letter to somebody: others get letters at the same time. @param reader - who may read the outbox */
export async function codeIn(reader: Person, email: string): Promise<string> {
  return (await lastMatch(reader, email, /\b\d{6}\b/))[0];
}

/** The address that the last letter to somebody offers instead of a code. */
export async function linkIn(reader: Person, email: string): Promise<string> {
  return (await lastMatch(reader, email, /https?:\S+\/sign-in\/link\/\w+/))[0];
}

async function lastMatch(reader: Person, email: string, sought: RegExp): Promise<RegExpExecArray> {
  const { outbox } = await ask<{ outbox: { nodes: { recipient: string; body: string }[] } }>(
    reader,
    '{ outbox { nodes { recipient body } } }',
  );
  const letter = outbox.nodes.find(({ recipient, body }) => recipient === email && sought.test(body));
  return sought.exec(letter?.body ?? '')!;
}

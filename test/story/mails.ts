import { ask } from './ask.js';
import type { Person } from './fixtures.js';

/** The code in the last e-mail to somebody: others get e-mails at the same time. @param reader - who may read `/outbox` */
export async function codeIn(reader: Person, email: string): Promise<string> {
  return (await lastMatch(reader, email, /\b\d{6}\b/))[0];
}

/** The address that the last e-mail to somebody offers instead of a code. */
export async function linkIn(reader: Person, email: string): Promise<string> {
  return (await lastMatch(reader, email, /https?:\S+\/sign-in\/link\/\w+/))[0];
}

async function lastMatch(reader: Person, email: string, sought: RegExp): Promise<RegExpExecArray> {
  const { mails } = await ask<{ mails: { nodes: { recipient: string; body: string }[] } }>(
    reader,
    '{ mails { nodes { recipient body } } }',
  );
  const mail = mails.nodes.find(({ recipient, body }) => recipient === email && sought.test(body));
  return sought.exec(mail?.body ?? '')!;
}

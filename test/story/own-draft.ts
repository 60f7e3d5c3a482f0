import type { Person } from './fixtures.js';
import { ScriptedProcess } from './scripted-process.js';

/** A process with the demonstration's text, for one story alone to write in. @returns the address of its drafting room */
export async function ownDraft(someone: () => Promise<Person>): Promise<string> {
  const scripted = await begin(someone);
  await scripted.importLongText();
  return roomOf(scripted);
}

/** The same with a text of its own, in Markdown. */
export async function ownDraftOf(markdown: string, someone: () => Promise<Person>): Promise<string> {
  const scripted = await begin(someone);
  await scripted.act('importDraft', { file: Buffer.from(markdown).toString('base64') });
  return roomOf(scripted);
}

/** The same without a word in it. */
export async function ownEmptyDraft(someone: () => Promise<Person>): Promise<string> {
  return roomOf(await begin(someone));
}

async function begin(someone: () => Promise<Person>): Promise<ScriptedProcess> {
  const coordinator = await (await someone()).signInAs('coordinator');
  return ScriptedProcess.begin('propia', { coordinator, someone });
}

const roomOf = ({ slug }: ScriptedProcess) => `/processes/${slug}/draft`;

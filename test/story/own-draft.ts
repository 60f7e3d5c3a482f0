import type { Person } from './cast.js';
import { Led } from './led.js';

/** A process with the demonstration's text, for one story alone to write in. @returns the address of its drafting room */
export async function ownDraft(someone: () => Promise<Person>): Promise<string> {
  const coordinator = await (await someone()).signInAs('coordinator');
  const led = await Led.begin('propia', { coordinator, someone });
  await led.importLongText();
  await coordinator.leaves();
  return `/processes/${led.slug}/draft`;
}

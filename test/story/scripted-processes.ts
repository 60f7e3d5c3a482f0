import { readFileSync, writeFileSync } from 'node:fs';
import type { Person } from './fixtures.js';
import { ScriptedProcess, type ScriptPeople } from './scripted-process.js';
import { inStoryFolder } from './story-folder.js';

/** Slugs of processes that stand where none of the demonstration stands. */
export interface ScriptedProcesses {
  /** Not a word is written in it yet. */
  readonly empty: string;
  /** Its draft is the demonstration's text; nobody writes in it. */
  readonly drafted: string;
  /** Handed over to consultation; none is announced. */
  readonly unannounced: string;
  /** Consulted, answered and written anew; waits for its first signature. */
  readonly unsigned: string;
  /** Signed by all, one of them in dissent; to be published. */
  readonly signed: string;
  readonly published: string;
}

/** Prepares them by the public API; each part can be prepared beside the others. */
export const partsToPrepare = {
  drafts: async (people) => {
    const [empty, drafted] = [
      await ScriptedProcess.begin('vacia', people),
      await ScriptedProcess.begin('redactada', people),
    ];
    await drafted.importLongText();
    await drafted.suggestChanges();
    return { empty: empty.slug, drafted: drafted.slug };
  },
  consulted: async (people) => {
    const unannounced = await ScriptedProcess.begin('sin-anunciar', people);
    await unannounced.freezeFirst();
    const unsigned = await ScriptedProcess.begin('sin-firmas', people);
    await unsigned.consultAndAnswer();
    return { unannounced: unannounced.slug, unsigned: unsigned.slug };
  },
  signed: async (people) => ({ signed: (await signedByAll(people, 'firmada')).slug }),
  published: async (people) => {
    const scripted = await signedByAll(people, 'publicada');
    await scripted.act('publishVersion', { versionNumber: 2, statement: 'Aprobada por la mesa. Rige desde hoy.' });
    return { published: scripted.slug };
  },
} satisfies Record<string, (people: ScriptPeople) => Promise<Partial<ScriptedProcesses>>>;

type Part = keyof typeof partsToPrepare;
const fileOf = (part: string) => inStoryFolder(`scripted-${part}.json`);

/** Prepares one part, and keeps what came of it for the tests. */
export async function prepare(part: Part, someone: () => Promise<Person>): Promise<void> {
  const coordinator = await (await someone()).signInAs('coordinator');
  writeFileSync(fileOf(part), JSON.stringify(await partsToPrepare[part]({ coordinator, someone })));
}

/** Everything that was prepared before the tests began. */
export function scriptedProcesses(): ScriptedProcesses {
  const parts = Object.keys(partsToPrepare).map((part) => JSON.parse(readFileSync(fileOf(part), 'utf8')) as object);
  return Object.assign({}, ...parts) as ScriptedProcesses;
}

async function signedByAll(people: ScriptPeople, name: string): Promise<ScriptedProcess> {
  const scripted = await ScriptedProcess.begin(name, people);
  await scripted.consultAndAnswer();
  const { elena, mario } = scripted.approvers;
  await scripted.sign(mario, 'APPROVE');
  await scripted.act('advanceStage');
  await scripted.sign(elena, 'APPROVE');
  await scripted.act('advanceStage');
  await scripted.sign(elena, 'APPROVE_WITH_RESERVATIONS', 'Con la reserva de que el horario tenga presupuesto.');
  await scripted.sign(mario, 'DISSENT', 'El préstamo debe tener un plazo igual en todo el país.');
  return scripted;
}

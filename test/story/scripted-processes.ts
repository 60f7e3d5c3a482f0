import { readFileSync, writeFileSync } from 'node:fs';
import type { Person } from './cast.js';
import { ScriptedProcess, type Leaders } from './scripted-process.js';
import { inStoryFolder } from './story-folder.js';

/** Slugs of processes that stand where none of the demonstration stands. */
export interface LedProcesses {
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

/** Leads them there by the public API, as programs may; each part can be led beside the others. */
export const partsToLead = {
  drafts: async (leaders) => {
    const [empty, drafted] = [
      await ScriptedProcess.begin('vacia', leaders),
      await ScriptedProcess.begin('redactada', leaders),
    ];
    await drafted.importLongText();
    return { empty: empty.slug, drafted: drafted.slug };
  },
  consulted: async (leaders) => {
    const unannounced = await ScriptedProcess.begin('sin-anunciar', leaders);
    await unannounced.freezeFirst();
    const unsigned = await ScriptedProcess.begin('sin-firmas', leaders);
    await unsigned.consultAndAnswer();
    return { unannounced: unannounced.slug, unsigned: unsigned.slug };
  },
  signed: async (leaders) => ({ signed: (await signedByAll(leaders, 'firmada')).slug }),
  published: async (leaders) => {
    const led = await signedByAll(leaders, 'publicada');
    await led.act('publishVersion', { versionNumber: 2, statement: 'Aprobada por la mesa. Rige desde hoy.' });
    return { published: led.slug };
  },
} satisfies Record<string, (leaders: Leaders) => Promise<Partial<LedProcesses>>>;

type Part = keyof typeof partsToLead;
const fileOf = (part: string) => inStoryFolder(`led-${part}.json`);

/** Leads one part, and keeps what came of it for the tests. */
export async function lead(part: Part, someone: () => Promise<Person>): Promise<void> {
  const coordinator = await (await someone()).signInAs('coordinator');
  writeFileSync(fileOf(part), JSON.stringify(await partsToLead[part]({ coordinator, someone })));
}

/** Everything that was led before the tests began. */
export function ledProcesses(): LedProcesses {
  const parts = Object.keys(partsToLead).map((part) => JSON.parse(readFileSync(fileOf(part), 'utf8')) as object);
  return Object.assign({}, ...parts) as LedProcesses;
}

async function signedByAll(leaders: Leaders, name: string): Promise<ScriptedProcess> {
  const led = await ScriptedProcess.begin(name, leaders);
  await led.consultAndAnswer();
  const { elena, mario } = led.approvers;
  await led.sign(mario, 'APPROVE');
  await led.act('advanceStage');
  await led.sign(elena, 'APPROVE');
  await led.act('advanceStage');
  await led.sign(elena, 'APPROVE_WITH_RESERVATIONS', 'Con la reserva de que el horario tenga presupuesto.');
  await led.sign(mario, 'DISSENT', 'El préstamo debe tener un plazo igual en todo el país.');
  return led;
}

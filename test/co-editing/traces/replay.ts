import * as Y from 'yjs';
import type { Page } from '../servers/page.js';
import { patchLines } from './lines.js';
import type { TraceStep } from './read-trace.js';

const breathe = () => new Promise((resolve) => setImmediate(resolve));

/** Plays a trace of one author on a page, as fast as the line takes it. */
export async function replay(page: Page, steps: readonly TraceStep[]): Promise<void> {
  for (const { patches } of steps) {
    patchLines(page.doc, patches);
    await breathe();
  }
}

/** What an author sees and writes on: exactly the steps that the trace says were seen, whatever the network brings earlier. */
class Desk {
  private readonly doc = new Y.Doc();
  private readonly seen = new Set<number>();
  private fresh: Uint8Array[] = [];

  constructor(
    private readonly page: Page,
    private readonly agent: number,
  ) {
    // Where two write at the same place, the lower id comes first; the trace was recorded with its agents in this order.
    this.doc.clientID = 1_000 + agent;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(page.doc), 'seen');
    this.doc.on('update', (update: Uint8Array, origin: unknown) => void (origin === 'seen' || this.fresh.push(update)));
  }

  /** Plays a step on what it was written on, and sends it. @returns the step as an update */
  async play(
    number: number,
    step: TraceStep,
    steps: readonly TraceStep[],
    played: readonly Uint8Array[],
  ): Promise<Uint8Array> {
    for (const earlier of this.unseen(step.parents ?? [], steps))
      if (steps[earlier]?.agent !== this.agent) Y.applyUpdate(this.doc, played[earlier] as Uint8Array, 'seen');
    await this.lineBrought();
    this.seen.add(number);
    this.fresh = [];
    patchLines(this.doc, step.patches);
    const update = Y.mergeUpdates(this.fresh);
    Y.applyUpdate(this.page.doc, update, 'desk');
    return update;
  }

  /** The page must have heard from the server what its author has seen: else what is written on it could not be sent. */
  private async lineBrought(): Promise<void> {
    const isHere = () =>
      [...Y.decodeStateVector(Y.encodeStateVector(this.doc))].every(
        ([id, clock]) => Y.getState(this.page.doc.store, id) >= clock,
      );
    for (const deadline = Date.now() + 10_000; !isHere(); await breathe())
      if (Date.now() > deadline) throw new Error('The line did not bring what the other author wrote');
  }

  private unseen(parents: readonly number[], steps: readonly TraceStep[]): number[] {
    const found: number[] = [];
    for (const asked = [...parents]; asked.length > 0; ) {
      const step = asked.pop() as number;
      if (this.seen.has(step)) continue;
      this.seen.add(step);
      found.push(step);
      asked.push(...(steps[step]?.parents ?? []));
    }
    return found.toSorted((a, b) => a - b);
  }
}

/** Plays a trace of several authors, each on the version its steps name, on pages that hear one another all the while. */
export async function replayTogether(pages: readonly Page[], steps: readonly TraceStep[]): Promise<void> {
  const desks = pages.map((page, agent) => new Desk(page, agent));
  const played: Uint8Array[] = [];
  for (const [number, step] of steps.entries()) {
    const desk = desks[step.agent ?? 0] as Desk;
    played.push(await desk.play(number, step, steps, played));
    await breathe();
  }
}

/** What a plain text makes of the first steps of a trace: the oracle where the trace's own end is not reached. */
export function plainText(steps: readonly TraceStep[]): string {
  let text = '';
  for (const { patches } of steps)
    for (const [place, deleted, written] of patches)
      text = text.slice(0, place) + written + text.slice(place + deleted);
  return text;
}

/** The same for a trace of several authors: what Yjs makes of it in one plain text without clauses. */
export function plainTextTogether(steps: readonly TraceStep[]): string {
  const doc = new Y.Doc();
  const played: Uint8Array[] = [];
  for (const step of steps) {
    const desk = new Y.Doc();
    for (const earlier of step.parents ?? []) Y.applyUpdate(desk, played[earlier] as Uint8Array);
    desk.clientID = 1_000 + (step.agent ?? 0);
    const text = desk.getText('text');
    desk.transact(() => {
      for (const [place, deleted, written] of step.patches) {
        if (deleted > 0) text.delete(place, deleted);
        text.insert(place, written);
      }
    });
    played.push(Y.encodeStateAsUpdate(desk));
    desk.destroy();
  }
  for (const update of played) Y.applyUpdate(doc, update);
  return doc.getText('text').toJSON();
}

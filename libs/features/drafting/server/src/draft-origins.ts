import { DraftsStore } from '@articulado/draft-log';
import { setImmediate } from 'node:timers/promises';
import { AuthorshipIndex, type Origins } from '@articulado/draft-document';
import { UnitOfWork, DraftImportsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

interface Known {
  readonly index: AuthorshipIndex;
  sequence: number;
  /** The reading under way: one at a time for each draft. */
  reading: Promise<void>;
}

/** What all indexes together may hold, in `AuthorshipIndex.size`; some 60 MB. The draft asked for longest ago goes first. */
const mostHeld = 3_000_000;

/** Others get their turn after so much reading. */
const turnMs = 8;

/** Keeps for the drafts last asked for where their words come from, read from the log once and then only what is new in it. */
@Injectable()
export class DraftOrigins {
  private readonly known = new Map<string, Known>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Where the words of a draft come from, up to an update or further.
   * @throws when the log can't be read whole
   */
  async upTo(draftId: string, sequence: number): Promise<Origins> {
    const known = this.known.get(draftId) ?? { index: new AuthorshipIndex(), sequence: 0, reading: Promise.resolve() };
    this.known.delete(draftId);
    this.known.set(draftId, known);
    known.reading = known.reading.then(() => this.readOn(draftId, known, sequence));
    try {
      await known.reading;
    } catch (error) {
      if (this.known.get(draftId) === known) this.known.delete(draftId); // what was half read is of no use
      throw error;
    }
    this.forgetOldest();
    return known.index;
  }

  private async readOn(draftId: string, known: Known, sequence: number): Promise<void> {
    if (known.sequence >= sequence) return;
    let turnEnds = performance.now() + turnMs;
    const stores = this.unitOfWork.read();
    for await (const stretch of stores.get(DraftsStore).history(draftId, known.sequence)) {
      const imports = new Set(await stores.get(DraftImportsStore).sequences(draftId)); // asked after the rows, which they were committed with
      for (const row of stretch) {
        // What came from a document is nobody's here.
        known.index.add(imports.has(row.sequence) ? { ...row, personId: null } : row);
        known.sequence = row.sequence;
        if (performance.now() < turnEnds) continue;
        await setImmediate();
        turnEnds = performance.now() + turnMs;
      }
    }
  }

  private forgetOldest(): void {
    let held = [...this.known.values()].reduce((sum, { index }) => sum + index.size, 0);
    for (const [draftId, { index }] of this.known) {
      if (held <= mostHeld || this.known.size === 1) return;
      this.known.delete(draftId);
      held -= index.size;
    }
  }
}

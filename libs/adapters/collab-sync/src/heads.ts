import type { DraftLog } from '@articulado/persistence';

/** Asks how far logs go; everyone who asks in the same moment shares one question, and nobody gets an answer older than the question. */
export class Heads {
  private asking: { readonly draftIds: Set<string>; readonly answer: Promise<ReadonlyMap<string, number>> } | undefined;

  constructor(private readonly log: Pick<DraftLog, 'heads'>) {}

  /** Number of the last update in a draft's log; 0 for an unknown one. @throws when the database does not answer */
  async of(draftId: string): Promise<number> {
    this.asking ??= this.ask();
    this.asking.draftIds.add(draftId);
    return (await this.asking.answer).get(draftId) ?? 0;
  }

  private ask(): NonNullable<Heads['asking']> {
    const draftIds = new Set<string>();
    const answer = new Promise((resolve) => setImmediate(resolve)).then(() => {
      this.asking = undefined; // who asks from here on wants a newer answer
      return this.log.heads([...draftIds]);
    });
    return { draftIds, answer };
  }
}

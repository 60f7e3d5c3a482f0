import type { DraftLog } from '@articulado/draft-log';

/**
 * Asks how far logs go, one question at a time: everyone who asks meanwhile shares the next one. Nobody gets an answer older than the
 * question.
 */
export class LatestSequences {
  private next: { readonly draftIds: Set<string>; readonly answer: Promise<ReadonlyMap<string, number>> } | undefined;
  private asked: Promise<unknown> | undefined;

  constructor(private readonly log: Pick<DraftLog, 'latestSequences'>) {}

  /** Number of the last update in a draft's log; 0 for an unknown one. @throws when the database does not answer */
  async of(draftId: string): Promise<number> {
    this.next ??= this.prepare();
    this.next.draftIds.add(draftId);
    return (await this.next.answer).get(draftId) ?? 0;
  }

  private prepare(): NonNullable<LatestSequences['next']> {
    const draftIds = new Set<string>();
    const turn = this.asked ?? new Promise((resolve) => setImmediate(resolve));
    return { draftIds, answer: turn.then(() => this.ask(draftIds)) };
  }

  private ask(draftIds: ReadonlySet<string>): Promise<ReadonlyMap<string, number>> {
    this.next = undefined; // who asks from here on wants a newer answer
    const answer = this.log.latestSequences([...draftIds]);
    const isAnswered = () => {
      this.asked = undefined;
    };
    this.asked = answer.then(isAnswered, isAnswered);
    return answer;
  }
}

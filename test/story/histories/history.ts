import { exportDraft, lostWords } from '@articulado/draft-document';
import type * as Y from 'yjs';
import { Laws } from '../../../libs/adapters/editor/src/testing/laws.js';
import { acts, composeOn } from './acts.js';
import type { Hands } from './hands.js';
import type { Step } from './steps.js';
import { type Deed, Writer } from './writer.js';

/** Words begin and end with letters that stand in the text already; between them each page has letters of its own, and no word comes twice. */
const own = ['bdf', 'gkl', 'rst'] as const;
function wordFor(page: number, count: number, { m, n }: Step): string {
  const letters = own[page % own.length]!;
  const core = [...count.toString(3)].map((digit) => letters[Number(digit)]).join('');
  const [first, last] = ['pae'[m % 3], 'pae'[n % 3]];
  return n % 4 === 0 ? `${first}${core}${last} ` : `${first}o${core}${last}`;
}

/** A page that takes part, and the errors it told of. */
export interface Participant {
  readonly hands: Hands;
  readonly errors: string[];
}

/** One history: what people do at several pages of one draft, and what came of it. */
export class History {
  private readonly deeds: Deed[] = [];
  /** What was wrong so far. */
  readonly found: string[] = [];
  readonly tally = new Map<string, number>();
  private words = 0;

  private constructor(
    private readonly writers: readonly Writer[],
    private readonly laws: Laws,
    private readonly participants: readonly Participant[],
  ) {}

  /** @param isHeld - whether what pages say waits until a step lets it through; otherwise it goes at once */
  static async begin(participants: readonly Participant[], draft: Y.Doc): Promise<History> {
    const laws = new Laws(participants.length, draft);
    const history: History = new History([], laws, participants);
    for (const [index, { hands }] of participants.entries()) {
      const writer = new Writer(index, hands, laws, history.deeds, (fault) => history.found.push(fault));
      const first = await hands.run(() => window.eyes.look(), undefined);
      writer.begin(first);
      if (exportDraft(writer.doc) !== exportDraft(draft)) throw new Error(`Page ${index} began with another text`);
      await writer.setLine('both', 'held');
      (history.writers as Writer[]).push(writer);
    }
    return history;
  }

  async play(steps: readonly Step[]): Promise<void> {
    for (const [at, step] of steps.entries()) {
      try {
        await this.take(this.writers[step.page % this.writers.length]!, step);
      } catch (error) {
        throw new Error(`Step ${at}, ${JSON.stringify(step)}: ${String(error)}`, { cause: error });
      }
      if (process.env['HISTORY_TELL'])
        console.info(
          at,
          JSON.stringify(step),
          this.writers
            .map(({ shown }) =>
              [
                shown.words.map(({ id, words }) => `${id.slice(1, 4)}:${words}`).join('|'),
                JSON.stringify(shown.selection),
                shown.hasFocus,
                shown.fields,
              ].join(' '),
            )
            .join('\n  '),
        );
      if (this.found.length > 0) return;
    }
  }

  private async take(writer: Writer, step: Step): Promise<void> {
    const { act } = step;
    this.tally.set(act, (this.tally.get(act) ?? 0) + 1);
    if (act === 'meet') return this.let(writer, () => writer.meet().then(() => writer.setLine('both', 'held')));
    if (act === 'tell' || act === 'listen') return writer.isCut ? undefined : this.let(writer, () => writer[act]());
    if (act === 'cut line') return this.let(writer, () => writer.cut());
    if (writer.composing && act !== 'compose on') {
      // Whoever presses a key or clicks elsewhere ends what is being composed.
      await writer.composing.finish();
      await writer.settle('compose');
    }
    await this.decideOfGone(writer, step);
    const words = wordFor(writer.index, this.words++, step);
    const found = (fault: string) => this.found.push(`page ${writer.index}, ${act}: ${fault}`);
    await writer.look('tidy');
    await acts[act](writer, { ...step, words, found });
    await writer.look(act);
    if (!writer.composing) await writer.settle(act);
  }

  /** A line changed: what the page shows then is what its draft says. */
  private async let(writer: Writer, change: () => Promise<void>): Promise<void> {
    await change();
    if (!writer.composing) await writer.settle('news');
  }

  /** Words of a clause that somebody deleted under the caret are put back, or let go. */
  private async decideOfGone(writer: Writer, { n }: Step): Promise<void> {
    while (writer.shown.fields.length > 0) {
      await writer.hands.pressButton(n % 2 ? 'Devolver la cláusula' : 'Dejarla borrada');
      await writer.look('put back');
    }
  }

  /** Everybody ends what they began and hears of everything. */
  async end(): Promise<void> {
    for (const writer of this.writers) while (writer.composing) await composeOn(writer);
    for (let round = 0; round < 2; round++)
      for (const writer of this.writers) await this.let(writer, () => writer.meet());
    for (const writer of this.writers) await this.let(writer, () => writer.meet());
  }

  /** All that is wrong. @param truth - what a newcomer gets from the server */
  allFaults(truth: Y.Doc): string[] {
    const [text, lost] = [exportDraft(truth), JSON.stringify(lostWords(truth))];
    const differing = this.writers.flatMap(({ doc, index }) => [
      ...(exportDraft(doc) === text ? [] : [`page ${index} differs from the server`]),
      ...(JSON.stringify(lostWords(doc)) === lost ? [] : [`page ${index} is offered other words back`]),
    ]);
    const said = this.participants.flatMap(({ errors }, index) =>
      errors.map((error) => `page ${index} told of an error: ${error}`),
    );
    return [...this.found, ...differing, ...said, ...this.laws.faults(truth, false)];
  }

  get text(): string {
    return this.writers[0]!.shown.words.map(({ id, words }) => `${id.slice(1, 4)}:${words}`).join('\n');
  }
}

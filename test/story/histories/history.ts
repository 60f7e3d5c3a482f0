import { exportDraft, lostWords } from '@articulado/draft-document';
import type * as Y from 'yjs';
import { Invariants } from '../../../libs/adapters/editor/src/testing/invariants.js';
import { acts, composeOn } from './acts.js';
import type { Step } from './steps.js';
import type { TestPage } from './test-page.js';
import { type Deed, Writer } from './writer.js';

/** Words begin and end with letters that stand in the text already; between them each page has letters of its own, and no word comes twice. */
const own = ['bdf', 'gkl', 'rst'] as const;
function wordFor(page: number, count: number, { m, n }: Step): string {
  const letters = own[page % own.length]!;
  const core = [...count.toString(3)].map((digit) => letters[Number(digit)]).join('');
  const [first, last] = ['pae'[m % 3], 'pae'[n % 3]];
  return n % 4 === 0 ? `${first}${core}${last} ` : `${first}o${core}${last}`;
}

/** More than there may be clauses that others deleted under one caret. */
const mostFields = 10;

/** One history: what people do at several pages of one draft, and what came of it. */
export class History {
  private readonly deeds: Deed[] = [];
  /** What was wrong so far. */
  readonly found: string[] = [];
  readonly tally = new Map<string, number>();
  private words = 0;

  private constructor(
    private readonly writers: readonly Writer[],
    private readonly invariants: Invariants,
    private readonly visitors: readonly TestPage[],
  ) {}

  /** What pages say waits until a step lets it through. @param draft - as the server has it */
  static async begin(visitors: readonly TestPage[], draft: Y.Doc): Promise<History> {
    const invariants = new Invariants(visitors.length, draft);
    const history: History = new History([], invariants, visitors);
    for (const [index, { input }] of visitors.entries()) {
      const writer = new Writer(index, input, invariants, history.deeds, (fault) => history.found.push(fault));
      const first = await input.run(() => window.observer.state(), undefined);
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
      if (process.env['HISTORY_TELL']) console.info(at, JSON.stringify(step), ...this.writers.map(tell));
      if (this.found.length > 0) return;
    }
  }

  private async take(writer: Writer, step: Step): Promise<void> {
    const { act } = step;
    this.tally.set(act, (this.tally.get(act) ?? 0) + 1);
    if (act === 'meet') return this.let(writer, () => writer.meet().then(() => writer.setLine('both', 'held')));
    if (act === 'tell' || act === 'listen') return writer.isCut ? undefined : this.let(writer, () => writer[act]());
    if (act === 'cut line') return this.let(writer, () => writer.cut());
    if (act === 'all type') return this.typeTogether(step);
    if (writer.composing && act !== 'compose on') {
      // Whoever presses a key or clicks elsewhere ends what is being composed.
      await writer.composing.finish();
      await writer.settle('compose');
    }
    await writer.state('tidy');
    await this.decideOfGone(writer, step);
    const words = wordFor(writer.index, this.words++, step);
    const found = (fault: string) => this.found.push(`page ${writer.index}, ${act}: ${fault}`);
    await acts[act](writer, { ...step, words, found });
    await writer.state(act);
    if (!writer.composing) await writer.settle(act);
  }

  /** All who have the caret in the text type where it is, while what each of them types comes to the others. */
  private async typeTogether(step: Step): Promise<void> {
    const present = this.writers.filter(({ isCut }) => !isCut);
    for (const writer of present) await writer.meet();
    const typing = present.filter(({ composing, shown }) => !composing && shown.hasFocus);
    await Promise.all(
      typing.map((writer) => {
        const words = wordFor(writer.index, this.words++, step);
        const found = (fault: string) => this.found.push(`page ${writer.index}, all type: ${fault}`);
        return acts['type on'](writer, { ...step, words, found });
      }),
    );
    for (const writer of present) await this.let(writer, () => writer.meet());
    for (const writer of present) await writer.setLine('both', 'held');
  }

  /** A line changed: what the page shows then is what its draft says. */
  private async let(writer: Writer, change: () => Promise<void>): Promise<void> {
    await change();
    if (!writer.composing) await writer.settle('news');
  }

  /** Words of a clause that somebody deleted under the caret are put back, or let go. */
  private async decideOfGone(writer: Writer, { n }: Step): Promise<void> {
    for (let time = 0; writer.shown.fields.length > 0; time++) {
      if (time === mostFields)
        return void this.found.push(`page ${writer.index}: deleted words are offered again and again`);
      await writer.input.pressButton(n % 2 ? 'Devolver la cláusula' : 'Dejarla borrada');
      await writer.state('put back');
    }
  }

  /** Everybody ends what they began and hears of everything. */
  async end(): Promise<void> {
    for (const writer of this.writers) while (writer.composing) await composeOn(writer);
    for (let round = 0; round < 2; round++)
      for (const writer of this.writers) await this.let(writer, () => writer.meet());
    for (const writer of this.writers) await this.let(writer, () => writer.meet());
    this.tellEnd();
  }

  /** What all pages show at the end, for HISTORY_TELL. */
  private tellEnd(): void {
    if (process.env['HISTORY_TELL']) console.info('end', ...this.writers.map(tell));
  }

  /** All that is wrong. @param truth - what a newcomer gets from the server */
  allFaults(truth: Y.Doc): string[] {
    const [text, lost] = [exportDraft(truth), JSON.stringify(lostWords(truth))];
    const differing = this.writers.flatMap(({ doc, index }) => [
      ...(exportDraft(doc) === text ? [] : [`page ${index} differs from the server`]),
      ...(JSON.stringify(lostWords(doc)) === lost ? [] : [`page ${index} is offered other words back`]),
    ]);
    const said = this.visitors.flatMap(({ errors }, index) =>
      errors.map((error) => `page ${index} told of an error: ${error}`),
    );
    return [...this.found, ...differing, ...said, ...this.invariants.faults(truth, false)];
  }
}

/** What a page shows, in a line. */
const tell = ({ shown: { words, selection, hasFocus, fields } }: Writer) =>
  `\n  ${words.map(({ id, words: said }) => `${id.slice(1, 4)}:${said}`).join(' | ')} ${JSON.stringify({ selection, hasFocus, fields })}`;

import type { ClauseId } from '@articulado/base';
import { readDraft, readerOf } from '@articulado/draft-document';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeOf } from '../../../libs/adapters/editor/src/clause-nodes.js';
import { draftSchema } from '../../../libs/adapters/editor/src/schema.js';
import type { Invariants, Observation } from '../../../libs/adapters/editor/src/testing/invariants.js';
import type { EditorAct } from '../../../libs/adapters/editor/src/testing/ledger.js';
import type { BrowserInput } from './browser-input.js';
import type { Change, LineState, PageState, ShownPlace } from './in-page.js';
import { Mirror, type Trace } from './mirror.js';

/** An act of one of the pages, and whether its page has sent it. */
export interface Deed {
  readonly act: EditorAct;
  readonly trace: Trace;
  isTold: boolean;
}

const patienceMs = 20_000;
/** A page that shows something else than its draft for so long will not come to show it. */
const settlingMs = 3_000;

/** One person at a page of the drafting room, and all that is known of what the page holds. */
export class Writer {
  private readonly mirror = new Mirror();
  /** What the page showed last. */
  shown!: PageState;
  /** The words that are being composed. */
  composing: { words: string; rest: readonly string[]; end: 'commit' | 'cancel'; finish(): Promise<void> } | undefined;
  /** Letters that came by own changes since this was last emptied, in the order of their coming. */
  readonly born: string[] = [];
  /** Letters that others' changes took away since then. */
  readonly takenByOthers = new Set<string>();
  /** Letters that others deleted and brought back since then: what was written beside them meanwhile stands on either side of them. */
  readonly broughtBackByOthers = new Set<string>();
  /** Whether something came from others since then. */
  hasHeard = false;
  isCut = false;

  constructor(
    readonly index: number,
    readonly input: BrowserInput,
    private readonly invariants: Invariants,
    /** Of all pages. */
    private readonly deeds: Deed[],
    private readonly found: (fault: string) => void,
  ) {}

  get doc() {
    return this.mirror.doc;
  }

  /** Takes in what the page began with. */
  begin(first: PageState): void {
    this.mirror.apply(first.changes.map(({ update }) => update));
    this.shown = first;
  }

  /** Reads what the page shows, and tells the invariants what was done in it, and heard, since the last time. */
  async state(name: string): Promise<PageState> {
    const state = await this.input.run(() => window.observer.state(), undefined);
    for (const changes of stretchesOf(state.changes)) {
      if (changes[0]!.isOwn) this.did(name, changes);
      else this.heard(changes);
    }
    this.shown = state;
    if (state.sessions > 1) this.found(`page ${this.index} began a session anew`);
    return state;
  }

  private did(name: string, changes: readonly Change[]): void {
    const { invariants, index, mirror } = this;
    const act = invariants.ledger.begin(index, name);
    const before = this.stateNow();
    const trace = mirror.apply(changes.map(({ update }) => update));
    invariants.letters.note(mirror.doc);
    const after = this.stateNow();
    this.deeds.push({ act, trace, isTold: false });
    for (const letter of after.stored) if (!before.stored.has(letter)) this.born.push(letter);
    for (const fault of invariants.after(act, before, after)) this.found(`page ${index}, ${name}: ${fault}`);
  }

  private heard(changes: readonly Change[]): void {
    const { invariants, index, mirror } = this;
    const [before, earlier] = [this.stateNow(), invariants.letters.broughtBack(mirror.doc)];
    mirror.apply(changes.map(({ update }) => update));
    invariants.letters.note(mirror.doc);
    this.learn();
    const after = this.stateNow();
    for (const [letter, when] of invariants.letters.broughtBack(mirror.doc))
      if (earlier.get(letter) !== when) this.broughtBackByOthers.add(letter);
    for (const letter of before.stored) if (!after.stored.has(letter)) this.takenByOthers.add(letter);
    this.hasHeard = true;
    invariants.see(index, after);
  }

  /** Notes of which of others' acts the page has all. */
  private learn(): void {
    const { index, mirror } = this;
    const { ledger } = this.invariants;
    for (const { act, trace } of this.deeds)
      if (act.editor !== index && !ledger.knows(index, act) && ledger.mayHaveHeardOf(index, act) && mirror.has(trace))
        ledger.learn(index, act);
  }

  /** Whether it has all that others sent. What it had done itself as well, no change of its document tells of. */
  private knowsAllThatWasSent(): boolean {
    this.learn();
    return this.deeds.every(
      ({ act, isTold }) => !isTold || act.editor === this.index || this.invariants.ledger.knows(this.index, act),
    );
  }

  stateNow = (): Observation => this.invariants.observe(this.mirror.doc);

  /** The letters of a clause, by name. */
  lettersOf = (id: string): readonly string[] =>
    readerOf(this.doc).layout.shownIn.has(id as ClauseId) ? this.invariants.lettersOf(this.doc)(id as ClauseId) : [];

  /** Waits until the page shows what its draft says, and says what it shows instead if it does not come to. */
  async settle(name: string): Promise<void> {
    const end = Date.now() + settlingMs;
    for (;;) {
      const fault = this.difference();
      if (!fault) return;
      if (Date.now() > end) return this.found(`page ${this.index}, ${name}: ${fault}`);
      await wait(10);
      await this.state(name);
    }
  }

  /** What the page shows otherwise than its draft says. */
  private difference(): string | undefined {
    const { nodes, words } = this.shown;
    const truth = readDraft(this.doc).map(nodeOf);
    const view = nodes.map((node) => draftSchema.nodeFromJSON(node));
    const isSame = view.length === truth.length && view.every((node, i) => node.eq(truth[i]!));
    const isEmpty = truth.length === 0 && view.length === 1 && view[0]!.content.size === 0;
    if (!isSame && !isEmpty) return `the view shows ${view.join(' ')}, not ${truth.join(' ')}`;
    const drawn = words.map(({ words: each }) => each);
    const held = view.map((node) => node.textBetween(0, node.content.size, undefined, '\u{FFFC}'));
    return String(drawn) === String(held) ? undefined : `the page says ${drawn.join(' | ')}, not ${held.join(' | ')}`;
  }

  /** Puts the caret at a place, by the mouse. */
  async clickAt(place: ShownPlace): Promise<void> {
    await this.input.click(await this.pointAt(place));
  }

  pointAt = (place: ShownPlace) => this.input.run((at) => window.observer.pointAt(at), place);

  setLine(way: 'out' | 'in' | 'both', state: LineState): Promise<void> {
    return this.input.run(([which, what]) => window.observer.setLine(which, what), [way, state] as const);
  }

  /** Sends everything that was written. */
  async tell(): Promise<void> {
    await this.state('tidy');
    await this.setLine('out', 'open');
    for (const deed of this.deeds) if (deed.act.editor === this.index) deed.isTold = true;
    await this.setLine('out', 'held');
  }

  /** Takes in everything that others sent. */
  async listen(): Promise<void> {
    await this.setLine('in', 'open');
    await this.until('it knows all that was sent', () => this.knowsAllThatWasSent());
    await this.setLine('in', 'held');
  }

  /** Sends and takes in everything; what was cut is mended. */
  async meet(): Promise<void> {
    await this.state('tidy');
    this.isCut = false;
    await this.setLine('both', 'open');
    await this.until('it is saved', () => this.shown.isSaved);
    for (const deed of this.deeds) if (deed.act.editor === this.index) deed.isTold = true;
    await this.until('it knows all that was sent', () => this.knowsAllThatWasSent());
  }

  async cut(): Promise<void> {
    await this.state('tidy');
    this.isCut = true;
    await this.setLine('both', 'cut');
  }

  private async until(what: string, isSo: () => boolean): Promise<void> {
    const end = Date.now() + patienceMs;
    for (;;) {
      await this.state('tidy');
      if (isSo()) return;
      if (Date.now() > end) throw new Error(`Page ${this.index} waited in vain until ${what}`);
      await wait(5);
    }
  }
}

/** Changes of one task and one origin belong together. */
function stretchesOf(changes: readonly Change[]): Change[][] {
  const stretches: Change[][] = [];
  for (const change of changes) {
    const last = stretches.at(-1);
    if (last && last[0]!.task === change.task && last[0]!.isOwn === change.isOwn) last.push(change);
    else stretches.push([change]);
  }
  return stretches;
}

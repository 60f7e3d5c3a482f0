import type { ClauseId } from '@articulado/base';
import { createDraft, exportDraft, readDraft } from '@articulado/draft-document';
import { storedUpdatesOf, DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { storedDoc, invalidCommits } from '../../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { ServerProcess } from '../servers/server-process.js';
import { clocksUsedTwice, unitsOf } from './clock-ledger.js';
import { type Typed, Window } from './window.js';

const names = ['maria', 'juan'] as const;
const clauses = ['uno', 'dos', 'tres'] as const;
/** Short, so that ids are taken away all the time from windows that come back. */
const leases = { graceMs: 150, silenceMs: 400 };
/** All windows say that they are saved for so long before they are believed. */
const settledMs = 1_000;
const mostWindows = 7;

/** What happened, to see that everything did. */
export interface VisitTally {
  visits: number;
  closed: number;
  left: number;
  crashed: number;
  cuts: number;
  kills: number;
  stops: number;
  letters: number;
  leaseEnds: number;
  ids: number;
  mostOpen: number;
}

/**
 * People who come and go in one draft, with several windows each, on lines that break and two server processes that are killed and stopped, while
 * client ids are lent, given back and taken away.
 */
export class Visits {
  private readonly windows: Window[] = [];
  /** Closed or crashed: what they had not saved may be there or not. */
  private readonly gone: Window[] = [];
  private readonly cut = new Set<Window>();
  private letters = 0;
  readonly tally: VisitTally = {
    visits: 0,
    closed: 0,
    left: 0,
    crashed: 0,
    cuts: 0,
    kills: 0,
    stops: 0,
    letters: 0,
    leaseEnds: 0,
    ids: 0,
    mostOpen: 0,
  };

  private constructor(
    private readonly database: FreshDatabase,
    private readonly log: DraftLog,
    private readonly draftId: string,
    private readonly servers: ServerProcess[],
    private readonly startServer: () => Promise<ServerProcess>,
    private readonly random: (below: number) => number,
  ) {}

  static async begin(random: (below: number) => number): Promise<Visits> {
    const database = await freshDatabase();
    const people = await Promise.all(
      names.map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    const first = createDraft(
      clauses.map((id) => ({ id: id as ClauseId, kind: 'article' as const, depth: 0, content: [] })),
    );
    const draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
    const start = () => ServerProcess.start({ databaseUrl: database.url, people, leases });
    const servers = await Promise.all([start(), start()]);
    const log = DraftLog.open(database.url, () => {});
    return new Visits(database, log, draftId, servers, start, random);
  }

  /** @returns all that is wrong */
  async run(steps: number): Promise<string[]> {
    for (let step = 0; step < steps; step += 1) {
      await this.step();
      this.tally.mostOpen = Math.max(this.tally.mostOpen, this.windows.length);
    }
    await this.comeTogether();
    return this.faults();
  }

  async end(): Promise<void> {
    await Promise.all(this.windows.map((window) => window.close()));
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.log.close();
    await this.database.drop();
  }

  private async step(): Promise<void> {
    const { random } = this;
    const chance = random(100);
    const window = this.windows[random(this.windows.length || 1)];
    if (!window || (chance < 9 && this.windows.length < mostWindows)) await this.open();
    else if (chance < 12) await this.close(window);
    else if (chance < 19) this.lead(window);
    else if (chance === 19) await this.kill();
    else if (chance === 20) await this.stop();
    else if (window.isOpen) this.write(window);
    await new Promise((resolve) => setTimeout(resolve, random(3) === 0 ? random(25) : 0));
  }

  private async open(): Promise<void> {
    const person = names[this.random(names.length)]!;
    this.windows.push(await Window.open(person, this.draftId, this.anyPort()));
    this.tally.visits += 1;
  }

  private async close(window: Window): Promise<void> {
    this.windows.splice(this.windows.indexOf(window), 1);
    this.gone.push(window);
    this.cut.delete(window);
    const way = this.random(3);
    if (way === 0) {
      this.tally.crashed += 1;
      await window.crash();
    } else if (way === 1) {
      this.tally.left += 1;
      await window.closeBare();
    } else {
      this.tally.closed += 1;
      await window.close();
    }
  }

  /** Cuts a line, or leads it to a process again. */
  private lead(window: Window): void {
    if (this.cut.delete(window) || this.random(3) === 0) return window.line.lead(this.anyPort());
    this.tally.cuts += 1;
    this.cut.add(window);
    window.line.cut();
  }

  private write(window: Window): void {
    for (let count = 1 + this.random(4); count > 0; count -= 1) {
      if (this.random(7) === 0) window.delete(this.random);
      else window.type(this.random, String.fromCharCode(0x4e00 + this.letters++));
    }
  }

  private async kill(): Promise<void> {
    const place = this.random(2);
    const victim = this.servers[place]!;
    await victim.kill();
    this.servers[place] = await this.startServer();
    for (const window of this.windows)
      if (window.line.leadsTo === victim.port) window.line.lead(this.servers[this.random(2)]!.port);
    this.tally.kills += 1;
  }

  /** A process stands still for longer than others believe that it lives, and goes on as if nothing had been. */
  private async stop(): Promise<void> {
    const [server, other] = this.random(2) ? this.servers : this.servers.toReversed();
    server!.pause();
    for (const window of this.windows)
      if (window.line.leadsTo === server!.port && this.random(2)) window.line.lead(other!.port);
    const awake = Date.now() + this.random(900);
    while (Date.now() < awake) {
      const window = this.windows[this.random(this.windows.length)];
      if (window?.isOpen) this.write(window);
      if (this.windows.length < mostWindows && this.random(6) === 0) {
        const person = names[this.random(names.length)]!;
        this.windows.push(await Window.open(person, this.draftId, other!.port));
        this.tally.visits += 1;
      }
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    server!.goOn();
    this.tally.stops += 1;
  }

  private async comeTogether(): Promise<void> {
    for (const window of this.windows) window.line.lead(this.anyPort());
    let since = Date.now();
    // A window hears only after a moment that its line was led elsewhere: until then it says what was true before.
    const isOver = () => {
      if (!this.windows.every(({ isSaved, ends }) => isSaved || ends.length > 0)) since = Date.now();
      return Date.now() - since > settledMs;
    };
    await until('all windows say saved', isOver, 60_000).catch(() => {}); // told as a fault
    const texts = () => new Set(this.windows.map(({ doc }) => exportDraft(doc))).size;
    await until('all windows hold the same', () => texts() <= 1, 20_000).catch(() => {}); // told as a fault
    const all = [...this.windows, ...this.gone];
    this.tally.letters = this.letters;
    this.tally.leaseEnds = all.reduce((sum, { leaseEnds }) => sum + leaseEnds, 0);
  }

  private async faults(): Promise<string[]> {
    const truth = await storedDoc(this.log, this.draftId);
    this.tally.ids = truth.store.clients.size;
    const updates = storedUpdatesOf((await this.log.load(this.draftId))!);
    return [
      ...this.windows
        .filter(({ isSaved }) => !isSaved)
        .map((window) => `a window of ${window.person} is not saved: ${window.state}`),
      ...[...this.windows, ...this.gone].flatMap(({ person, ends }) => ends.map((end) => `${person}: ${end}`)),
      ...clocksUsedTwice(updates).map((unit) => `used twice: ${unit}`),
      ...(await invalidCommits(this.database.dataSource, this.log, this.draftId)),
      ...this.windows.flatMap(({ doc, person }) => differences(unitsOf(doc), unitsOf(truth), person).slice(0, 5)),
      ...this.faultsOfLetters(truth),
    ];
  }

  private faultsOfLetters(truth: Y.Doc): string[] {
    const text = new Map(readDraft(truth).map((clause) => [clause.id as string, wordsOf(clause)]));
    const all = [...this.windows, ...this.gone];
    const surelyDeleted = new Set(
      all.flatMap(({ deleted, pending }) => [...deleted].filter((one) => !pending.has(one))),
    );
    const deleted = new Set(all.flatMap((window) => [...window.deleted]));
    const surelyTyped = (window: Window, { letter }: Typed) =>
      !window.pending.has(letter) || this.windows.includes(window);
    const faults: string[] = [];
    for (const window of all) {
      for (const typed of window.typed) {
        const { letter, clause } = typed;
        const count = [...text.values()].join('').split(letter).length - 1;
        if (count > 1) faults.push(`${letter} is there ${count} times`);
        if (count === 1 && !text.get(clause)!.includes(letter)) faults.push(`${letter} is in another clause`);
        if (count === 1 && surelyDeleted.has(letter)) faults.push(`${letter} was deleted and is there`);
        if (count === 0 && surelyTyped(window, typed) && !deleted.has(letter)) faults.push(`${letter} is lost`);
        if (count === 1 && !isBetween(text.get(clause)!, typed)) faults.push(`${letter} is in another's place`);
      }
    }
    return faults;
  }

  private anyPort(): number {
    return this.servers[this.random(2)]!.port;
  }
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>, person: string): string[] {
  const units = new Set([...one.keys(), ...other.keys()]);
  return [...units]
    .filter((unit) => one.get(unit) !== other.get(unit))
    .map((unit) => `${unit} is ${one.get(unit)} in a window of ${person} and ${other.get(unit)} in the log`);
}

/** Whether a letter stands between the letters that it was typed between, where they are still there. */
function isBetween(words: string, { letter, left, right }: Typed): boolean {
  const at = words.indexOf(letter);
  const [before, behind] = [left && words.indexOf(left), right && words.indexOf(right)];
  return (before === '' || before < at) && (behind === '' || behind < 0 || behind > at);
}

import type { ClauseId } from '@articulado/base';
import { checkDraft, createDraft, exportDraft, lostWords, readDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { wordsOf } from '@articulado/policy-text';
import * as Y from 'yjs';
import { until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { storedDoc, invalidCommits } from '../../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { Page } from '../servers/page.js';
import { ServerProcess } from '../servers/server-process.js';
import { families, Letters } from './letters.js';
import { RandomEditor } from './random-editor.js';

const names = ['maria', 'juan', 'ana', 'eva'] as const;
/** A server is killed once in so many steps. */
const stepsBetweenKills = 150;

/** What happened in histories, to see that everything did. */
export interface Tally {
  operations: number;
  cuts: number;
  hops: number;
  reopened: number;
  kills: number;
  letters: number;
  readonly refusals: string[];
}

/** Four editors, two server processes, one database, one draft: random work while lines and servers die. */
export class History {
  private readonly letters = new Letters();
  private readonly editors: RandomEditor[];
  private readonly tally: Tally = { operations: 0, cuts: 0, hops: 0, reopened: 0, kills: 0, letters: 0, refusals: [] };

  private constructor(
    private readonly database: FreshDatabase,
    private readonly log: DraftLog,
    private readonly draftId: string,
    private readonly servers: ServerProcess[],
    private readonly startServer: () => Promise<ServerProcess>,
    private readonly random: (below: number) => number,
  ) {
    this.editors = names.map((name) => new RandomEditor(name, draftId, this.letters, random));
  }

  static async open(random: (below: number) => number): Promise<History> {
    const database = await freshDatabase();
    const people = await Promise.all(
      names.map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    const clauses = families.flatMap((family) =>
      [0, 1, 2].map((n) => ({ id: `${family}-${n}` as ClauseId, kind: 'article' as const, depth: 0, content: [] })),
    );
    const draftId = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(createDraft(clauses)));
    // Half of the histories write and pack snapshots all the time; in the others every commit to the log can be looked at.
    const limits = random(2) ? { snapshotQuietMs: 0 } : {};
    const start = () => ServerProcess.start({ databaseUrl: database.url, people, limits });
    const servers = await Promise.all([start(), start()]);
    return new History(
      database,
      DraftLog.open(database.url, () => {}),
      draftId,
      servers,
      start,
      random,
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.editors.map((editor) => editor.close()));
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.log.close();
    await this.database.drop();
  }

  /** Lets everybody work, then brings all together. @returns what happened, and all that is wrong */
  async run(operations: number): Promise<{ readonly tally: Tally; readonly faults: readonly string[] }> {
    await Promise.all(this.editors.map((editor) => editor.open(this.anyPort())));
    await Promise.all(this.editors.map((editor) => editor.saved(20_000)));
    for (let step = 1; this.tally.operations < operations; step += 1) {
      await this.step();
      if (step % stepsBetweenKills === 0) await this.killOne();
    }
    await this.comeTogether();
    this.tally.letters = this.letters.written;
    return { tally: this.tally, faults: await this.faults() };
  }

  private async step(): Promise<void> {
    const { random, tally } = this;
    const editor = this.editors[random(names.length)] as RandomEditor;
    if (editor.isRefused) await this.beginAfresh(editor);
    const chance = random(200);
    if (chance < 184) tally.operations += editor.act() ? 1 : 0;
    else if (chance < 190) this.cut(editor);
    else if (chance < 198) this.hop(editor);
    else await this.reopen(editor);
    await new Promise((resolve) => (random(4) === 0 ? setTimeout(resolve, random(12)) : setImmediate(resolve)));
  }

  private cut(editor: RandomEditor): void {
    editor.line.cut();
    this.tally.cuts += 1;
  }

  private hop(editor: RandomEditor): void {
    editor.line.lead(this.anyPort());
    this.tally.hops += 1;
  }

  private async reopen(editor: RandomEditor): Promise<void> {
    await editor.reopen(this.anyPort());
    this.tally.reopened += 1;
  }

  private async beginAfresh(editor: RandomEditor): Promise<void> {
    this.tally.refusals.push(editor.refusal);
    await editor.reopen(this.anyPort());
  }

  /** The lines that led to the dead one lead to the other, as behind a reverse proxy. */
  private async killOne(): Promise<void> {
    const victim = this.servers[this.random(2)] as ServerProcess;
    const [other] = this.servers.filter((server) => server !== victim) as [ServerProcess];
    await victim.kill();
    for (const { line } of this.editors) if (line.leadsTo === victim.port) line.lead(other.port);
    this.servers[this.servers.indexOf(victim)] = await this.startServer();
    this.tally.kills += 1;
  }

  private async comeTogether(): Promise<void> {
    for (const [index, editor] of this.editors.entries()) {
      if (editor.isRefused) await this.beginAfresh(editor);
      editor.line.lead((this.servers[index % 2] as ServerProcess).port);
    }
    await Promise.all(this.editors.map((editor) => editor.saved(60_000)));
    const texts = () => new Set(this.editors.map(({ doc }) => exportDraft(doc)));
    await until('all pages hold the same', () => texts().size === 1, 30_000).catch(() => {}); // told as a fault
  }

  private async faults(): Promise<string[]> {
    const truth = await storedDoc(this.log, this.draftId);
    const text = exportDraft(truth);
    const faults = (await invalidCommits(this.database.dataSource, this.log, this.draftId)).map(
      (problem) => `commit ${problem}`,
    );
    for (const { doc, name } of this.editors) if (exportDraft(doc) !== text) faults.push(`the page of ${name} differs`);
    for (const { port } of this.servers) if ((await this.newcomerAt(port)) !== text) faults.push('a newcomer differs');
    const problem = checkDraft(truth);
    if (problem) faults.push(`invalid: ${problem.problem}`);
    const clauses = readDraft(truth);
    const words = new Map(clauses.map((clause) => [clause.id as string, wordsOf(clause)]));
    if (words.size !== clauses.length) faults.push('an id twice');
    const offered = lostWords(truth);
    return [...faults, ...this.letters.faults(words, offered.map((lost) => lost.words).join(''))];
  }

  private async newcomerAt(port: number): Promise<string> {
    const newcomer = await Page.open('maria', this.draftId, port);
    await newcomer.saved();
    const text = exportDraft(newcomer.doc);
    await newcomer.close();
    return text;
  }

  private anyPort(): number {
    return (this.servers[this.random(2)] as ServerProcess).port;
  }
}

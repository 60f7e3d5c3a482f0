import { createDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { storedDoc } from '../../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { ask } from '../servers/own-postgres.js';
import { Page, textOf } from '../servers/page.js';
import { ServerProcess } from '../servers/server-process.js';
import { Author, onlyClause, wordsIn } from './author.js';
import { judge, type Sums } from './judge.js';

export const waysToDie = ['at any instant', 'in mid-commit', 'after its sessions ended', 'with a backend'] as const;
export type WayToDie = (typeof waysToDie)[number];

/** A database whose people type; where commits are slow, a kill falls into the midst of one. */
export class CrashGround {
  private next: Promise<ServerProcess> | undefined;

  private constructor(
    readonly database: FreshDatabase,
    private readonly people: readonly { readonly sessionId: string }[],
    private readonly log: DraftLog,
  ) {}

  static async open(hasSlowCommits: boolean): Promise<CrashGround> {
    const database = await freshDatabase();
    const people = await Promise.all(
      ['maria', 'juan', 'ana'].map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    if (hasSlowCommits) await database.dataSource.query(slowCommits);
    return new CrashGround(
      database,
      people,
      DraftLog.open(database.url, () => {}),
    );
  }

  async close(): Promise<void> {
    await (await this.next)?.kill();
    await this.log.close();
    await this.database.drop();
  }

  /** Three type; the server dies; the log is looked at; the pages come back to the next server, and all is looked at again. */
  async trial(way: WayToDie, random: (below: number) => number): Promise<Sums> {
    const server = await this.takeServer();
    const draft = await this.draft();
    const authors = this.people.map(({ sessionId }) => new Author(sessionId, random));
    try {
      await Promise.all(authors.map((author) => author.open(draft, server.port)));
      await Promise.all(authors.map(({ page }) => page.saved()));
      for (const author of authors) author.begin(4);
      await until('everyone types', () => authors.every(({ saved }) => saved.there.length > 0));
      await new Promise((resolve) => setTimeout(resolve, 50 + random(500)));
      await this.die(way, server);
      for (const author of authors) author.page.line.cut();
      for (const author of authors) author.stop();
      const sums = judge(authors, await this.stored(draft));
      const isOne = await this.comeBack(authors, draft, (await this.nextServer()).port);
      return { ...sums, apart: isOne ? 0 : 1 };
    } finally {
      for (const author of authors) author.stop();
      await Promise.all(authors.map(({ page }) => page?.close()));
      await server.kill();
    }
  }

  /** The server that the last trial's pages came back to; the next one starts meanwhile. */
  private async takeServer(): Promise<ServerProcess> {
    const server = await this.nextServer();
    this.next = undefined;
    this.nextServer().catch(() => {}); // told where it is waited for
    return server;
  }

  private nextServer(): Promise<ServerProcess> {
    const settings = { databaseUrl: this.database.url, people: this.people };
    this.next ??= eventually(() => ServerProcess.start(settings)); // as a supervisor would, should the database be coming back
    return this.next;
  }

  private async draft(): Promise<string> {
    const first = createDraft([{ id: onlyClause, kind: 'article', depth: 0, content: [{ text: 'Inicio. ' }] }]);
    return eventually(() => givenDraft(this.database.dataSource, Y.encodeStateAsUpdate(first)));
  }

  private stored(draft: string): Promise<Y.Doc> {
    return eventually(() => storedDoc(this.log, draft));
  }

  private async die(way: WayToDie, server: ServerProcess): Promise<void> {
    const { url } = this.database;
    if (way === 'in mid-commit') await until('a commit is open', async () => (await ask(url, openCommits)).length > 0);
    if (way === 'after its sessions ended') await ask(url, endSessions);
    if (way === 'with a backend') await until('a backend is killed', async () => killed(await ask(url, oneSession)));
    if (way !== 'in mid-commit')
      await new Promise((resolve) => setTimeout(resolve, way === 'at any instant' ? 0 : 300));
    await server.kill();
  }

  /** The pages go on with the next server: what they had not been told of is sent again, and stands once. */
  private async comeBack(authors: readonly Author[], draft: string, port: number): Promise<boolean> {
    for (const { page } of authors) page.line.lead(port);
    await Promise.all(authors.map(({ page }) => page.saved()));
    const pages = authors.map(({ page }) => page);
    await until('all pages hold the same', () => new Set(pages.map(({ text }) => text)).size === 1);
    const newcomer = await Page.open('maria', draft, port);
    await newcomer.saved();
    const texts = new Set([...pages.map(({ text }) => text), newcomer.text, textOf(await this.stored(draft))]);
    await newcomer.close();
    const words = wordsIn(authors[0]?.page.doc as Y.Doc);
    return texts.size === 1 && new Set(words).size === words.length;
  }
}

/** Tries again while the database comes back from a crash that a trial caused. */
async function eventually<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
  for (const deadline = Date.now() + 60_000; ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** Whether one was there to be killed: a session may end of itself after it was listed. */
function killed(sessions: readonly { pid: number }[]): boolean {
  try {
    return sessions.some(({ pid }) => process.kill(pid, 'SIGKILL'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
    throw error;
  }
}

/** Each statement that writes takes 20 ms more, before its commit. */
const slowCommits = `
  CREATE FUNCTION be_slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN NULL; END $$;
  CREATE TRIGGER slow AFTER INSERT ON draft_batch FOR EACH STATEMENT EXECUTE FUNCTION be_slow();`;
const ownSessions = 'FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';
const openCommits = `SELECT pid ${ownSessions} AND wait_event = 'PgSleep'`;
const endSessions = `SELECT pg_terminate_backend(pid) ${ownSessions}`;
const oneSession = `SELECT pid ${ownSessions} ORDER BY state_change DESC LIMIT 1`;

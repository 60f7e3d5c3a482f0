import { createDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { storedDoc } from '../../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { Page } from '../servers/page.js';
import { ServerProcess } from '../servers/server-process.js';
import { linesOf } from './lines.js';
import { replay, replayTogether } from './replay.js';
import type { TraceStep } from './read-trace.js';

/** Everybody who holds the text at the end, each with the text as lines. */
export type Holders = Record<'pages' | 'log' | 'newcomer', string[]>;

/** A database and a server for one replay. The pace is unbound: a trace of months is played in seconds. */
export class TracePlatform {
  private readonly open: Page[] = [];

  private constructor(
    private readonly database: FreshDatabase,
    private readonly log: DraftLog,
    private readonly server: ServerProcess,
  ) {}

  static async open(): Promise<TracePlatform> {
    const database = await freshDatabase();
    const people = await Promise.all(
      ['maria', 'juan'].map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    const limits = { messagesPerSecond: 1e6, messageBurst: 1e6 };
    const server = await ServerProcess.start({ databaseUrl: database.url, people, limits });
    return new TracePlatform(
      database,
      DraftLog.open(database.url, () => {}),
      server,
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.open.splice(0).map((page) => page.close()));
    await this.server.kill();
    await this.log.close();
    await this.database.drop();
  }

  /** Replays steps over real sockets, by as many pages as they have authors. @returns what everybody holds when all is saved */
  async play(steps: readonly TraceStep[], limitMs: number): Promise<Holders> {
    const draft = await givenDraft(this.database.dataSource, Y.encodeStateAsUpdate(createDraft()));
    const authors = steps.some(({ agent }) => agent === 1) ? ['maria', 'juan'] : ['maria'];
    const pages = await Promise.all(authors.map((author) => this.page(author, draft)));
    await Promise.all(pages.map((page) => page.saved()));
    if (pages.length === 1) await replay(pages[0] as Page, steps);
    else await replayTogether(pages, steps);
    await Promise.all(pages.map((page) => page.saved(limitMs)));
    await until('all pages hold the same', () => new Set(pages.map(({ doc }) => linesOf(doc))).size === 1);
    const newcomer = await this.page('maria', draft);
    await newcomer.saved();
    return {
      pages: pages.map(({ doc }) => linesOf(doc)),
      log: [linesOf(await storedDoc(this.log, draft))],
      newcomer: [linesOf(newcomer.doc)],
    };
  }

  private async page(author: string, draft: string): Promise<Page> {
    const page = await Page.open(author, draft, this.server.port);
    this.open.push(page);
    return page;
  }
}

/** That all hold this text and nothing else. */
export const allHold = (text: string, pages: number): Holders => ({
  pages: new Array<string>(pages).fill(text),
  log: [text],
  newcomer: [text],
});

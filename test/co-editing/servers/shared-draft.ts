import type { ClauseId } from '@articulado/base';
import { createDraft, exportDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { until } from '../../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { storedDoc, invalidCommits } from '../../../libs/adapters/collab-sync/src/testing/stored-draft.js';
import { Author } from '../crash/author.js';
import { judge, type Sums } from '../crash/judge.js';
import { Page } from './page.js';
import { ServerProcess } from './server-process.js';

/** One database, the people who may write in it, and as many server processes as a test starts. */
export class SharedPlatform {
  readonly servers: ServerProcess[] = [];
  private readonly pages: Page[] = [];

  private constructor(
    readonly database: FreshDatabase,
    readonly log: DraftLog,
    private readonly people: readonly { readonly sessionId: string }[],
  ) {}

  static async open(...names: readonly string[]): Promise<SharedPlatform> {
    const database = await freshDatabase();
    const people = await Promise.all(
      names.map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    return new SharedPlatform(
      database,
      DraftLog.open(database.url, () => {}),
      people,
    );
  }

  async startServer(databaseUrl = this.database.url): Promise<ServerProcess> {
    const server = await ServerProcess.start({ databaseUrl, people: this.people });
    this.servers.push(server);
    return server;
  }

  draft(...clauseIds: readonly string[]): Promise<string> {
    const clauses = clauseIds.map((id) => ({
      id: id as ClauseId,
      kind: 'article' as const,
      depth: 0,
      content: [{ text: 'Inicio. ' }],
    }));
    return givenDraft(this.database.dataSource, Y.encodeStateAsUpdate(createDraft(clauses)));
  }

  /** A page that has the stored text. */
  async page(session: string, draftId: string, port: number): Promise<Page> {
    const page = await Page.open(session, draftId, port);
    this.pages.push(page);
    await page.saved();
    return page;
  }

  /** Authors who type, each on a process of their own as far as there are such. */
  async authors(draftId: string, random: (below: number) => number): Promise<Author[]> {
    const authors = this.people.map(({ sessionId }) => new Author(sessionId, random));
    const portOf = (index: number) => (this.servers[index % this.servers.length] as ServerProcess).port;
    await Promise.all(authors.map((author, index) => author.open(draftId, portOf(index))));
    this.pages.push(...authors.map(({ page }) => page));
    await Promise.all(authors.map(({ page }) => page.saved()));
    for (const author of authors) author.begin(5);
    return authors;
  }

  /** Waits until all that was typed is saved and everybody has it. @returns what became of the words, and what is not as it should be */
  async settle(
    draftId: string,
    authors: readonly Author[],
  ): Promise<{ readonly sums: Sums; readonly faults: string[] }> {
    for (const author of authors) author.stop();
    await Promise.all(authors.map(({ page }) => page.saved(60_000)));
    const faults = await this.differences(
      draftId,
      authors.map(({ page }) => page),
    );
    return { sums: judge(authors, await storedDoc(this.log, draftId)), faults };
  }

  /** Compares pages, the log, and a newcomer at every process that lives; and looks at each row of the log. */
  async differences(draftId: string, pages: readonly Page[]): Promise<string[]> {
    const stored = async () => exportDraft(await storedDoc(this.log, draftId));
    const areOne = async () => new Set([...pages.map(({ doc }) => exportDraft(doc)), await stored()]).size === 1;
    const faults: string[] = [];
    await until('pages and log are one', areOne, 30_000).catch((error: Error) => faults.push(error.message));
    const text = await stored();
    for (const { isRunning, port } of this.servers) {
      if (!isRunning) continue;
      const newcomer = await this.page('maria', draftId, port);
      if (exportDraft(newcomer.doc) !== text) faults.push(`a newcomer at ${port} holds another text`);
    }
    const invalid = await invalidCommits(this.database.dataSource, this.log, draftId);
    return [...faults, ...invalid.map((problem) => `commit ${problem}`)];
  }

  /** Closes the pages of one test. */
  async leave(): Promise<void> {
    await Promise.all(this.pages.splice(0).map((page) => page.close()));
  }

  async close(): Promise<void> {
    await this.leave();
    await Promise.all(this.servers.map((server) => server.kill()));
    await this.log.close();
    await this.database.drop();
  }
}

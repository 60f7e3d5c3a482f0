import { type ChildProcess, spawn } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import type { ClauseId } from '@articulado/base';
import { createDraft, deleteText, insertText, readDraft } from '@articulado/draft-document';
import { DraftLog } from '@articulado/persistence';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { browserOf, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { randomOf } from '../../libs/adapters/collab-sync/src/testing/random.js';
import { DraftConnection } from '../../libs/adapters/editor/src/connection.js';

const trials = Number(process.env['CRASH_TRIALS'] ?? 5);
const seed = Number(process.env['SEED'] ?? Date.now() % 1e9);
const random = randomOf(seed);
const clause = 'a1' as ClauseId;
const hostProcess = path.resolve(__dirname, '../../libs/adapters/collab-sync/dist/testing/host-process.js');

const wordsOf = (doc: Y.Doc): string[] =>
  readDraft(doc)
    .flatMap(({ content }) => content.map(({ text }) => text))
    .join('')
    .split(' ')
    .filter((word) => word !== '');

/** Someone who types numbered words, takes some back, and remembers what the page called saved. */
class Author {
  readonly doc = new Y.Doc();
  readonly connection: DraftConnection;
  private typed = 0;
  private readonly gone = new Set<string>();
  /** The words as they stood when the page last said "saved", and those that were gone by then. */
  saved = { there: [] as string[], gone: [] as string[] };
  private timer: NodeJS.Timeout;

  constructor(
    readonly name: string,
    address: string,
    draftId: string,
  ) {
    this.connection = new DraftConnection({
      serverUrl: address,
      draftId,
      doc: this.doc,
      WebSocketPolyfill: browserOf(name) as unknown as typeof WebSocket,
      onSaving: (saving) => saving === 'saved' && this.remember(),
    });
    this.timer = setInterval(() => this.connection.isSynced && this.type(), 3);
  }

  stop(): void {
    clearInterval(this.timer);
    this.connection.destroy();
    this.connection.awareness.destroy();
  }

  private type(): void {
    const own = wordsOf(this.doc).filter((word) => word.startsWith(this.name));
    const text =
      readDraft(this.doc)[0]
        ?.content.map((run) => run.text)
        .join('') ?? '';
    const victim = own[random(Math.max(1, own.length))];
    if (random(4) === 0 && victim) {
      const at = text.indexOf(`${victim} `);
      deleteText(this.doc, clause, at, at + victim.length + 1);
      this.gone.add(victim);
      return;
    }
    const places = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index + 1)];
    insertText(
      this.doc,
      clause,
      places[random(places.length)] ?? 0,
      `${this.name}-${process.pid}-${Author.count++}-${this.typed++} `,
    );
  }

  private static count = 0;

  private remember(): void {
    this.saved = { there: wordsOf(this.doc).filter((word) => word.startsWith(this.name)), gone: [...this.gone] };
  }

  /** Saved words that this author took back later, which may or may not have been kept. */
  get takenBack(): ReadonlySet<string> {
    return this.gone;
  }
}

describe(`kill -9 in mid-typing (${trials} trials, seed ${seed})`, () => {
  let database: FreshDatabase;
  let log: DraftLog;
  let server: ChildProcess | undefined;
  beforeAll(async () => {
    database = await freshDatabase();
    log = DraftLog.open(database.url, () => {});
  });
  afterAll(async () => {
    server?.kill('SIGKILL');
    await log.close();
    await database.drop();
  });

  it('check 39: every word that its author was told is saved is there, once; every word taken back and saved is gone', async () => {
    const people = await Promise.all(
      ['maria', 'juan', 'ana'].map(async (name) => ({
        sessionId: name,
        personId: await givenPerson(database.dataSource, name),
        name,
        mayWrite: true,
      })),
    );
    const port = await freePort();
    const sums = { told: 0, seen: 0, lost: 0, doubled: 0, undead: 0, kept: 0 };
    for (let trial = 0; trial < trials; trial += 1) {
      const first = createDraft([{ id: clause, kind: 'article', depth: 0, content: [{ text: 'Inicio. ' }] }]);
      const draft = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
      server = await startServer({ DATABASE_URL: database.url, PORT: String(port), PEOPLE: JSON.stringify(people) });
      const authors = people.map(({ name }) => new Author(name, `ws://127.0.0.1:${port}/collab`, draft));
      await until('everyone types', () => authors.every(({ saved }) => saved.there.length > 0));
      await new Promise((resolve) => setTimeout(resolve, 100 + random(700)));
      const dead = new Promise((resolve) => server?.once('exit', resolve));
      server.kill('SIGKILL');
      await dead;
      for (const author of authors) author.stop();
      const kept = await wordsInLog(draft);
      const counts = Map.groupBy(kept, (word) => word);
      const seenByOthers = authors.flatMap((reader) =>
        authors
          .filter((a) => a !== reader)
          .flatMap((a) =>
            wordsOf(reader.doc)
              .filter((word) => word.startsWith(a.name))
              .filter((word) => !a.takenBack.has(word)),
          ),
      );
      for (const author of authors) {
        sums.told += author.saved.there.length + author.saved.gone.length;
        sums.lost += author.saved.there.filter((word) => !counts.has(word) && !author.takenBack.has(word)).length;
        sums.undead += author.saved.gone.filter((word) => counts.has(word)).length;
      }
      sums.seen += seenByOthers.length;
      sums.lost += seenByOthers.filter((word) => !counts.has(word)).length;
      sums.doubled += [...counts.values()].filter(({ length }) => length > 1).length;
      sums.kept += kept.length;
    }
    console.info(`kill -9: ${JSON.stringify({ trials, seed, ...sums })}`);
    expect(sums).toMatchObject({ lost: 0, doubled: 0, undead: 0 });
    expect(sums.told).toBeGreaterThan(trials * 10);
  }, 600_000);

  const wordsInLog = async (draft: string): Promise<string[]> => {
    const stored = await log.load(draft);
    const doc = new Y.Doc();
    for (const update of [...(stored?.snapshot ? [stored.snapshot] : []), ...(stored?.updates ?? [])])
      Y.applyUpdate(doc, update);
    return wordsOf(doc);
  };
});

function startServer(settings: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [hostProcess], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve(child));
    child.once('exit', (code) => reject(new Error(`The server ended: ${code}`)));
  });
}

function freePort(): Promise<number> {
  const server = net.createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClauseId } from '@articulado/base';
import { createDraft, insertText, readDraft } from '@articulado/draft-document';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { browserOf, until } from '../../libs/adapters/collab-sync/src/testing/clients.js';
import { givenDraft, givenPerson } from '../../libs/adapters/collab-sync/src/testing/given-drafts.js';
import { type Host, startHost } from '../../libs/adapters/collab-sync/src/testing/host.js';
import { DraftConnection } from '../../libs/adapters/editor/src/connection.js';
import { snapshotAddress } from '../../libs/adapters/editor/src/stored-snapshot.js';

const clauses = Array.from({ length: 200 }, (_, index) => `c${index}` as ClauseId);
const words = (index: number) => `Artículo ${index}: el Estado publica sus datos en formatos abiertos, salvo reserva. `;
const whole = clauses.map((_, index) => words(index).repeat(4)).join('');

type Answer = (response: ServerResponse) => void;
const bytes =
  (body: Uint8Array): Answer =>
  (response) =>
    void response.writeHead(200).end(body);

describe('opening a draft', () => {
  let database: FreshDatabase;
  let host: Host;
  let draft: string;
  let snapshot: Uint8Array;
  let answer: Answer;
  let asked: number;
  const pages: DraftConnection[] = [];
  beforeEach(async () => {
    database = await freshDatabase();
    host = await startHost(database.url);
    for (const sessionId of ['maria', 'juan']) {
      const personId = await givenPerson(database.dataSource, sessionId);
      host.authorizer.let({ sessionId, personId, name: sessionId, mayWrite: true });
    }
    const first = createDraft(
      clauses.map((id, index) => ({ id, kind: 'article', depth: 0, content: [{ text: words(index).repeat(4) }] })),
    );
    snapshot = Y.encodeStateAsUpdate(first);
    draft = await givenDraft(database.dataSource, snapshot);
    asked = 0;
    host.http.on('request', (_request: IncomingMessage, response: ServerResponse) => {
      asked += 1;
      answer(response);
    });
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) {
      page.destroy();
      page.awareness.destroy();
    }
    await host.close();
    expect(host.faults).toEqual([]);
    await database.drop();
  });

  const open = async (session = 'maria', doc = new Y.Doc()) => {
    const heard = { bytes: 0 };
    const starts = performance.now();
    const shown: string[] = [];
    const page: DraftConnection = new DraftConnection({
      serverUrl: host.address,
      draftId: draft,
      doc,
      snapshot: snapshotAddress(host.address, draft),
      WebSocketPolyfill: counting(browserOf(session) as unknown as typeof WebSocket, heard),
      onSaving: (saving) => void (saving === 'saved' && shown.push(textOf(doc))),
    });
    pages.push(page);
    await until('the page has the text', () => page.saving === 'saved');
    return { page, doc, heard, ms: performance.now() - starts, shown };
  };
  const textOf = (doc: Y.Doc) =>
    readDraft(doc)
      .flatMap(({ content }) => content.map(({ text }) => text))
      .join('');
  const write = async (session: string, text: string) => {
    const before = answer;
    answer = (response) => void response.writeHead(204).end();
    const { page, doc } = await open(session);
    insertText(doc, clauses[0]!, 0, text);
    await until('it is stored', () => page.saving === 'saved');
    page.destroy();
    answer = before;
  };

  it('with the snapshot, the socket brings only what was written since', async () => {
    answer = bytes(snapshot);
    const full = await open('maria');
    expect(textOf(full.doc)).toBe(whole);
    expect(full.heard.bytes).toBeLessThan(500);
    await write('juan', 'Nuevo. ');
    const later = await open('maria');
    expect(later.shown[0]).toBe(`Nuevo. ${whole}`);
    expect(later.heard.bytes).toBeLessThan(600);
  });

  it('without it the socket brings all, and what is written then is stored once', async () => {
    const answers: Record<string, Answer> = {
      none: (response) => response.writeHead(204).end(),
      missing: (response) => response.writeHead(404).end('no'),
      broken: (response) => response.writeHead(500).end('no'),
      gone: (response) => void response.destroy(),
      'no update at all': bytes(Buffer.from('<!doctype html><title>Proxy</title>')),
      empty: bytes(new Uint8Array()),
      'cut off': bytes(snapshot.subarray(0, snapshot.length >> 1)),
      'cut off at the end': bytes(snapshot.subarray(0, snapshot.length - 1)),
      'of a text whose beginning is missing': bytes(withoutBeginning(snapshot)),
    };
    let expected = whole;
    for (const [name, given] of Object.entries(answers)) {
      answer = given;
      const { page, doc, shown } = await open('maria');
      expect([name, shown[0]]).toEqual([name, expected]);
      insertText(doc, clauses[0]!, 0, `${name}. `);
      expected = `${name}. ${expected}`;
      await until('it is stored', () => page.saving === 'saved');
      page.destroy();
    }
    answer = (response) => void response.writeHead(204).end();
    expect(textOf((await open('juan')).doc)).toBe(expected);
  });

  it('waits three seconds for a silent answer and goes on without it, and as long as a slow one brings something', async () => {
    answer = () => {};
    const silent = await open();
    expect(silent.shown[0]).toBe(whole);
    expect(silent.ms).toBeGreaterThan(2_900);
    expect(silent.ms).toBeLessThan(4_500);
    answer = (response) => void drip(response, snapshot, 5, 900);
    const slow = await open('juan');
    expect(slow.shown[0]).toBe(whole);
    expect(slow.heard.bytes).toBeLessThan(500);
  });

  it('an answer that comes when it is given up changes nothing any more', async () => {
    let late: (() => void) | undefined;
    answer = (response) => {
      late = () => response.writeHead(200).end(snapshot);
    };
    const { page, doc } = await open();
    insertText(doc, clauses[0]!, 0, 'Yo. ');
    late?.();
    await until('it is stored', () => page.saving === 'saved');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(textOf(doc)).toBe(`Yo. ${whole}`);
  });

  it('a snapshot older than the room is completed, a newer one doubles nothing', async () => {
    answer = bytes(snapshot);
    await write('juan', 'Después. ');
    const old = await open('maria');
    expect(old.shown[0]).toBe(`Después. ${whole}`);
    answer = bytes(Y.encodeStateAsUpdate(old.doc));
    const same = await open('juan');
    expect(same.shown[0]).toBe(`Después. ${whole}`);
    expect(same.page.saving).toBe('saved');
  });

  it('a line that breaks while one waits is taken up again, and the snapshot is asked for once', async () => {
    let give: (() => void) | undefined;
    answer = (response) => {
      give = () => response.writeHead(200).end(snapshot);
    };
    const opening = open();
    await until('it was asked for', () => give !== undefined);
    await until('María is in', () => host.collab.figures().connections === 1);
    for (const socket of sockets) socket.close();
    give?.();
    const { doc, shown } = await opening;
    expect(shown[0]).toBe(whole);
    expect(textOf(doc)).toBe(whole);
    expect(asked).toBe(1);
  });

  const sockets = new Set<WebSocket>();
  afterEach(() => sockets.clear());
  /** Sockets that count what they bring. */
  function counting(Sockets: typeof WebSocket, heard: { bytes: number }): typeof WebSocket {
    return class extends Sockets {
      constructor(address: string | URL) {
        super(address);
        sockets.add(this);
        this.addEventListener('message', ({ data }) => {
          heard.bytes += (data as ArrayBuffer).byteLength;
        });
      }
    };
  }
});

/** An update that stands on words which it does not bring. */
function withoutBeginning(update: Uint8Array): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const before = Y.encodeStateVector(doc);
  insertText(doc, clauses[0]!, 3, 'fantasma');
  return Y.encodeStateAsUpdate(doc, before);
}

async function drip(response: ServerResponse, body: Uint8Array, parts: number, pauseMs: number): Promise<void> {
  response.writeHead(200);
  const size = Math.ceil(body.length / parts);
  for (let from = 0; from < body.length; from += size) {
    response.write(body.subarray(from, from + size));
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  response.end();
}

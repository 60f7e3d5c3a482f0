import * as Y from 'yjs';
import { UnsavedChanges } from './unsaved-changes.js';

describe('what is not yet known to be stored', () => {
  const given = () => {
    const [page, server] = [new Y.Doc(), new Y.Doc()];
    const unsaved = new UnsavedChanges();
    const sent: Uint8Array[] = [];
    page.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'server') return;
      unsaved.wrote(update);
      sent.push(update);
    });
    /** The server's answer to each update: what was new in it, or nothing. */
    const deliver = (): void => {
      for (const update of sent.splice(0)) {
        const echoes: Uint8Array[] = [];
        const echo = (change: Uint8Array) => echoes.push(change);
        server.on('update', echo);
        Y.applyUpdate(server, update);
        server.off('update', echo);
        for (const change of echoes) hear(change);
      }
    };
    const hear = (change: Uint8Array): void => {
      Y.applyUpdate(page, change, 'server');
      unsaved.heard(change);
    };
    return { page, server, unsaved, sent, deliver, hear, text: page.getText('text') };
  };

  it('begins with nothing', () => {
    expect(given().unsaved.isEmpty).toBe(true);
  });

  it('holds words until the server sends them back, and deletions too', () => {
    const { unsaved, deliver, text } = given();
    for (const change of [
      () => text.insert(0, 'palabras'),
      () => text.delete(2, 3),
      () => text.format(0, 2, { bold: true }),
    ]) {
      change();
      expect(unsaved.isEmpty).toBe(false);
      deliver();
      expect(unsaved.isEmpty).toBe(true);
    }
  });

  it('is proven for words that were written and deleted in one change', () => {
    const { page, unsaved, deliver, text } = given();
    page.transact(() => {
      text.insert(0, 'fugaz');
      text.delete(0, 5);
    });
    expect(unsaved.isEmpty).toBe(false);
    deliver();
    expect(unsaved.isEmpty).toBe(true);
  });

  it('takes the deletion of another, heard after one deleted the same, as the proof', () => {
    const { page, server, unsaved, sent, deliver, hear, text } = given();
    text.insert(0, 'abcdef');
    deliver();
    const changes: Uint8Array[] = [];
    server.on('update', (change: Uint8Array) => changes.push(change));
    server.getText('text').delete(1, 3);
    text.delete(0, 5);
    for (const change of changes.splice(0)) hear(change);
    expect(unsaved.isEmpty).toBe(false);
    Y.applyUpdate(server, sent.shift() ?? new Uint8Array());
    for (const change of changes) hear(change);
    expect(unsaved.isEmpty).toBe(true);
    expect(page.getText('text').toJSON()).toBe('f');
  });

  it('is not proven by what others write', () => {
    const { unsaved, hear, text } = given();
    const other = new Y.Doc();
    other.getText('text').insert(0, 'de otra persona');
    text.insert(0, 'mío');
    hear(Y.encodeStateAsUpdate(other));
    expect(unsaved.isEmpty).toBe(false);
  });

  it('learns after a broken line, from the vector and the deletions of the server, what had arrived', () => {
    const { server, unsaved, sent, hear, text } = given();
    text.insert(0, 'abcdef');
    text.delete(0, 2);
    for (const update of sent) Y.applyUpdate(server, update);
    unsaved.heardStateVector(Y.encodeStateVector(server));
    expect(unsaved.isEmpty).toBe(false);
    hear(Y.encodeStateAsUpdate(server));
    expect(unsaved.isEmpty).toBe(true);
  });

  it('believes a server that went back, restored from a backup for instance', () => {
    const { unsaved, deliver, text } = given();
    text.insert(0, 'abcdef');
    deliver();
    unsaved.heardStateVector(Y.encodeStateVector(new Y.Doc()));
    expect(unsaved.isEmpty).toBe(false);
  });
});

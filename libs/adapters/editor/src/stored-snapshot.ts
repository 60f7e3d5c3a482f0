import * as Y from 'yjs';

/** When nothing came for so long, the socket brings the whole text. A slow line that goes on bringing something is waited for. */
const silenceMs = 3_000;

/** Where the stored snapshot of a draft is, beside its room. */
export const snapshotAddress = (serverUrl: string, draftId: string): string =>
  `${serverUrl.replace(/^ws/, 'http').replace(/\/+$/, '')}/${draftId}/snapshot`;

/**
 * Brings the stored snapshot of a draft into a document, so that the room needs to tell only what was written since. It is a
 * shortcut: whatever goes wrong with it, the room tells the whole text.
 * @param origin - of the change in the document
 * @param stop - aborted by whoever does not want it any more
 * @returns whether the document holds it; it never rejects
 */
export async function bringSnapshot(
  address: string,
  doc: Y.Doc,
  origin: unknown,
  stop: AbortController,
): Promise<boolean> {
  const update = await fetchWhole(address, stop).catch(() => undefined);
  if (update === undefined || stop.signal.aborted || !isWhole(update)) return false;
  Y.applyUpdate(doc, update, origin);
  return true;
}

async function fetchWhole(address: string, stop: AbortController): Promise<Uint8Array | undefined> {
  let silence = setTimeout(() => stop.abort(), silenceMs);
  try {
    const answer = await fetch(address, { signal: stop.signal });
    if (answer.status !== 200 || !answer.body) return undefined;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const reader = answer.body.getReader();
    for (;;) {
      const { value } = await reader.read();
      if (!value) return new Uint8Array(await new Blob(chunks).arrayBuffer());
      chunks.push(value);
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(), silenceMs);
    }
  } finally {
    clearTimeout(silence);
  }
}

/** Tried on a document that nobody sees: of bytes that are broken half-way, Yjs would keep the first half. */
function isWhole(update: Uint8Array): boolean {
  const trial = new Y.Doc();
  try {
    Y.applyUpdate(trial, update);
    return trial.store.pendingStructs === null && trial.store.pendingDs === null;
  } catch {
    return false;
  } finally {
    trial.destroy();
  }
}

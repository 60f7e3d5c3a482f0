import type { PendingUpdate } from './update-verdict.js';

/** Most updates and bytes that are tried together. */
const mostPerBatch = 1_000;
const mostBytesPerBatch = 4 << 20;

/** Updates that wait for their turn, the oldest first. Their bytes are counted until they are in the log, or given up. */
export class PendingUpdates {
  private readonly waiting: PendingUpdate[] = [];

  /** @param addQueuedBytes - counts for the whole server; tells whether too much waits there */
  constructor(private readonly addQueuedBytes: (bytes: number) => boolean) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  add(update: PendingUpdate): void {
    const { length } = update.bytes;
    this.waiting.push(update);
    update.author.addPendingBytes(length, this.addQueuedBytes(length));
  }

  /** Back to the front: they are tried again before all others. */
  putBack(updates: readonly PendingUpdate[]): void {
    this.waiting.unshift(...updates);
  }

  /** Takes out as many as are tried together. */
  next(): PendingUpdate[] {
    let bytes = 0;
    const end = this.waiting.findIndex(
      (next, index) => index >= mostPerBatch || ((bytes += next.bytes.length) > mostBytesPerBatch && index > 0),
    );
    return this.waiting.splice(0, end < 0 ? this.waiting.length : end);
  }

  /** An update that was taken out needs no more room: it is in the log, or was given up. */
  release({ author, bytes }: PendingUpdate): void {
    this.addQueuedBytes(-bytes.length);
    author.releasePendingBytes(bytes.length);
  }

  /** Whose they are. */
  authors(): PendingUpdate['author'][] {
    return this.waiting.map(({ author }) => author);
  }
}

import { updateFrame } from './frames.js';
import { mergeAll } from './merge-all.js';
import { webSocketFrame } from './web-socket-frame.js';

/** In rooms with no more people than this nothing is gathered: writing to them takes no time to speak of. */
const crowd = 50;
const longestPauseMs = 30;

/**
 * Tells everybody in a room what was committed: one frame, built once. In a crowd the next telling begins no sooner than the last one took,
 * and what is committed meanwhile goes out in one frame: a quiet room waits for nothing, and a busy one spends half of its time on other things.
 */
export class Broadcaster {
  private waiting: Uint8Array[] = [];
  private timer: NodeJS.Timeout | undefined;
  private notBefore = 0;

  constructor(private readonly listeners: ReadonlySet<{ send(frame: Buffer): void }>) {}

  broadcast(change: Uint8Array): void {
    this.waiting.push(change);
    if (this.timer) return;
    const waitMs = this.listeners.size > crowd ? this.notBefore - performance.now() : 0;
    if (waitMs <= 0) this.flush();
    else this.timer = setTimeout(() => this.flush(), waitMs);
  }

  /** Tells what waits, without waiting. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting.length === 0) return;
    const startedAt = performance.now();
    const frame = webSocketFrame(updateFrame(mergeAll(this.waiting.splice(0))));
    for (const listener of [...this.listeners]) listener.send(frame);
    const endedAt = performance.now();
    this.notBefore = endedAt + Math.min(longestPauseMs, endedAt - startedAt);
  }
}

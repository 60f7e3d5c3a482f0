/** One message under its topic. */
export type BusMessage = readonly [topic: string, message: string];

/** PostgreSQL takes payloads of less than 8,000 bytes; some go to the label. */
const largestChunk = 7_800;

/**
 * Cuts the messages of one turn, taken together, into as few payloads as hold them: many small ones share one, a long one takes several.
 * @param number - running number of the first payload; receivers see by it that something is missing
 * @returns payloads `serverId number index count text`
 */
export function cutIntoChunks(serverId: string, number: number, messages: readonly BusMessage[]): string[] {
  const chunks = cut(Buffer.from(JSON.stringify(messages)));
  return chunks.map((chunk, index) => `${serverId} ${number + index} ${index} ${chunks.length} ${chunk}`);
}

/** Cuts between characters, never inside one. */
function cut(bytes: Buffer): string[] {
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + largestChunk, bytes.length);
    while (end < bytes.length && isInsideCharacter(bytes[end]!)) end -= 1;
    chunks.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return chunks;
}

const isInsideCharacter = (byte: number) => (byte & 0b1100_0000) === 0b1000_0000;

interface Sender {
  /** Number that the next payload must bear. */
  next: number;
  chunks: string[];
}

/** What a payload completed. */
export interface ReadMessages {
  readonly from: string;
  /** Whether payloads before it never came. */
  readonly isAfterGap: boolean;
  /** Empty while chunks of a message are on their way. */
  readonly messages: readonly BusMessage[];
}

/** Puts chunks together again. Payloads of one sender come in their order, those of several among each other. */
export class ChunkReader {
  private readonly senders = new Map<string, Sender>();

  /** @throws SyntaxError for a payload that no process of ours has written */
  read(payload: string): ReadMessages {
    const [, from, number, index, count, chunk] = label.exec(payload) ?? [];
    if (!from || !number || !index || !count || !chunk) throw new SyntaxError('Not a message of this platform');
    const known = this.senders.get(from);
    const isAfterGap = known !== undefined && known.next !== Number(number);
    const chunks = index === '0' ? [] : isAfterGap ? undefined : known?.chunks;
    this.senders.set(from, { next: Number(number) + 1, chunks: chunks ? [...chunks, chunk] : [] });
    const isWhole = chunks !== undefined && chunks.length + 1 === Number(count);
    return { from, isAfterGap, messages: isWhole ? (JSON.parse([...chunks, chunk].join('')) as BusMessage[]) : [] };
  }

  /** Forgets what was begun: the connection broke, and the rest may have gone by. */
  forget(): void {
    this.senders.clear();
  }
}

const label = /^(\S+) (\d+) (\d+) (\d+) (.+)$/s;

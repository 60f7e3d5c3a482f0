/** One message under its topic. */
export type BusMessage = readonly [topic: string, message: string];

/** PostgreSQL takes payloads of less than 8,000 bytes; some go to the label. */
const largestPiece = 7_800;

/**
 * Packs the messages of one turn into as few payloads as hold them: many small ones share one, a long one is cut.
 * @param number - running number of the first payload; receivers see by it that something is missing
 * @returns payloads `serverId number index count text`
 */
export function packChunks(serverId: string, number: number, messages: readonly BusMessage[]): string[] {
  const pieces = cut(Buffer.from(JSON.stringify(messages)));
  return pieces.map((piece, index) => `${serverId} ${number + index} ${index} ${pieces.length} ${piece}`);
}

/** Cuts between characters, never inside one. */
function cut(bytes: Buffer): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    let end = Math.min(start + largestPiece, bytes.length);
    while (end < bytes.length && isInsideCharacter(bytes[end]!)) end -= 1;
    pieces.push(bytes.toString('utf8', start, end));
    start = end;
  }
  return pieces;
}

const isInsideCharacter = (byte: number) => (byte & 0b1100_0000) === 0b1000_0000;

interface Sender {
  /** Number that the next payload must bear. */
  next: number;
  pieces: string[];
}

/** What a payload completed. */
export interface Unpacked {
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
  read(payload: string): Unpacked {
    const [, from, number, index, count, piece] = label.exec(payload) ?? [];
    if (!from || !number || !index || !count || !piece) throw new SyntaxError('Not a message of this platform');
    const known = this.senders.get(from);
    const isAfterGap = known !== undefined && known.next !== Number(number);
    const pieces = index === '0' ? [] : isAfterGap ? undefined : known?.pieces;
    this.senders.set(from, { next: Number(number) + 1, pieces: pieces ? [...pieces, piece] : [] });
    const isWhole = pieces !== undefined && pieces.length + 1 === Number(count);
    return { from, isAfterGap, messages: isWhole ? (JSON.parse([...pieces, piece].join('')) as BusMessage[]) : [] };
  }

  /** Forgets what was begun: the connection broke, and the rest may have gone by. */
  forget(): void {
    this.senders.clear();
  }
}

const label = /^(\S+) (\d+) (\d+) (\d+) (.+)$/s;

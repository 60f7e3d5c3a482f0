import { type BusMessage, cutIntoChunks, ChunkReader } from './bus-chunks.js';

const sender = 'b8d1b5a2-0000-4000-8000-000000000001';

describe('messages in chunks', () => {
  it('puts many small messages into one payload', () => {
    const messages = Array.from({ length: 200 }, (_, index): BusMessage => ['presence', `caret ${index}`]);
    const payloads = cutIntoChunks(sender, 7, messages);
    expect(payloads).toHaveLength(1);
    expect(new ChunkReader().read(payloads[0]!)).toEqual({ from: sender, isAfterGap: false, messages });
  });

  it.each([
    ['ASCII', 'x'.repeat(40_000)],
    ['letters of two bytes', 'ñ'.repeat(30_001)],
    ['signs of four bytes', `a${'🗳'.repeat(20_000)}`],
    ['line ends, quotes and a zero', '\n"\\\u0000'.repeat(5_000)],
    ['half a surrogate pair', `${'x'.repeat(9_000)}\ud800`],
  ])('cuts a long message of %s into payloads that PostgreSQL takes, and puts it together again', (_, message) => {
    const payloads = cutIntoChunks(sender, 0, [['presence', message]]);
    expect(payloads.length).toBeGreaterThan(1);
    for (const payload of payloads) {
      expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
      expect(payload).not.toContain('\u0000');
    }
    const reader = new ChunkReader();
    const messages = payloads.flatMap((payload) => reader.read(payload).messages);
    expect(messages).toEqual([['presence', message]]);
  });

  it('keeps two senders apart whose payloads come among each other', () => {
    const other = 'b8d1b5a2-0000-4000-8000-000000000002';
    const ours = cutIntoChunks(sender, 0, [['draft', 'a'.repeat(9_000)]]);
    const theirs = cutIntoChunks(other, 40, [['draft', 'b'.repeat(9_000)]]);
    const reader = new ChunkReader();
    const heard = [ours[0]!, theirs[0]!, ours[1]!, theirs[1]!].flatMap((payload) => reader.read(payload).messages);
    expect(heard).toEqual([
      ['draft', 'a'.repeat(9_000)],
      ['draft', 'b'.repeat(9_000)],
    ]);
  });

  it('tells that a payload is missing, and never shows the rest of what it was part of', () => {
    const long = cutIntoChunks(sender, 0, [['draft', 'a'.repeat(20_000)]]);
    const [after] = cutIntoChunks(sender, long.length, [['draft', 'whole']]);
    const reader = new ChunkReader();
    expect(reader.read(long[0]!)).toMatchObject({ isAfterGap: false, messages: [] });
    expect(reader.read(long[2]!)).toMatchObject({ isAfterGap: true, messages: [] });
    expect(reader.read(after!)).toMatchObject({ isAfterGap: false, messages: [['draft', 'whole']] });
  });

  it('shows nothing of a message whose beginning went by before it listened', () => {
    const long = cutIntoChunks(sender, 0, [['draft', 'a'.repeat(9_000)]]);
    const reader = new ChunkReader();
    expect(reader.read(long[1]!)).toEqual({ from: sender, isAfterGap: false, messages: [] });
  });

  it('takes nothing that no process of ours wrote', () => {
    expect(() => new ChunkReader().read('hello')).toThrow(SyntaxError);
  });
});

/** Answers to so many state vectors are kept between two changes. */
const mostAnswers = 32;
/** Vectors of more bytes than this are not worth remembering: 500 writers make 5,000. */
const longestKnownVector = 16_384;

/** What was answered since the text changed last, or for the last moments: hundreds who come at once ask the same. */
export class SyncAnswers {
  private readonly byVector = new Map<string, Uint8Array>();
  private vector: Uint8Array | undefined;

  /** How far the document goes. */
  ownVector(encode: () => Uint8Array): Uint8Array {
    return (this.vector ??= encode());
  }

  /** What somebody with this state vector lacks. */
  to(stateVector: Uint8Array, encode: () => Uint8Array): Uint8Array {
    const key = Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.length).toString('latin1');
    const known = this.byVector.get(key);
    if (known) return known;
    const answer = encode();
    if (this.byVector.size >= mostAnswers) this.byVector.clear();
    if (key.length <= longestKnownVector) this.byVector.set(key, answer);
    return answer;
  }

  /** The text changed. */
  forget(): void {
    this.byVector.clear();
    this.vector = undefined;
  }

  /** Nobody comes any more: what is kept for newcomers is let go. The vector is small, and stays. */
  releaseIdle(): void {
    this.byVector.clear();
  }
}

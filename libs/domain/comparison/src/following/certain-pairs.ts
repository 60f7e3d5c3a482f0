/** Words and signs beyond which it is not looked: two tables of as many squares are needed. */
const mostTokens = 1_200;

/**
 * Says which tokens of one wording are surely which of another, however often they occur: those that every longest common part of both
 * wordings sets against each other. Where one of several equal words was taken out, none of them is sure.
 */
export class CertainPairs {
  private readonly heads: Uint16Array;
  private readonly tails: Uint16Array;
  private readonly width: number;
  private readonly isWithin: boolean;

  constructor(
    private readonly before: readonly string[],
    private readonly after: readonly string[],
  ) {
    this.width = after.length + 1;
    this.isWithin = Math.max(before.length, after.length) <= mostTokens;
    const size = this.isWithin ? this.width * (before.length + 1) : 0;
    [this.heads, this.tails] = [new Uint16Array(size), new Uint16Array(size)];
    if (this.isWithin) this.fill();
  }

  /** The place of a token in the later wording; `undefined` where it is gone, or may be one of several. */
  placeOf(token: number): number | undefined {
    if (!this.isWithin || this.isDispensable(token)) return undefined;
    let place: number | undefined;
    for (let other = 0; other < this.after.length; other += 1) {
      if (!this.arePaired(token, other)) continue;
      if (place !== undefined) return undefined;
      place = other;
    }
    return place;
  }

  /** Lengths of the longest common parts of what stands before each pair of places (`heads`), and from it on (`tails`). */
  private fill(): void {
    const { before, after, width, heads, tails } = this;
    for (let one = 1; one <= before.length; one += 1)
      for (let other = 1; other <= after.length; other += 1)
        heads[one * width + other] =
          before[one - 1] === after[other - 1]
            ? heads[(one - 1) * width + other - 1]! + 1
            : Math.max(heads[(one - 1) * width + other]!, heads[one * width + other - 1]!);
    for (let one = before.length - 1; one >= 0; one -= 1)
      for (let other = after.length - 1; other >= 0; other -= 1)
        tails[one * width + other] =
          before[one] === after[other]
            ? tails[(one + 1) * width + other + 1]! + 1
            : Math.max(tails[(one + 1) * width + other]!, tails[one * width + other + 1]!);
  }

  private get longest(): number {
    return this.tails[0]!;
  }

  /** Whether some longest common part sets two tokens against each other. */
  private arePaired(one: number, other: number): boolean {
    if (this.before[one] !== this.after[other]) return false;
    return this.heads[one * this.width + other]! + 1 + this.tails[(one + 1) * this.width + other + 1]! === this.longest;
  }

  /** Whether some longest common part does without a token. */
  private isDispensable(token: number): boolean {
    for (let other = 0; other <= this.after.length; other += 1)
      if (this.heads[token * this.width + other]! + this.tails[(token + 1) * this.width + other]! === this.longest)
        return true;
    return false;
  }
}

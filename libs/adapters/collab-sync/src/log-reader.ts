/** Another look at a log that could not be read. */
const lookAgainMs = 500;

/** Reads what others wrote in a log: one reading at a time, and again until it succeeds. */
export class LogReader<Found> {
  private reading: Promise<void> | undefined;
  private isOver = false;

  constructor(
    private readonly look: () => Promise<Found>,
    /** Called with what was found, when nothing is being read any more. */
    private readonly found: (found: Found) => void,
    private readonly onFault: (error: Error) => void,
  ) {}

  get isReading(): boolean {
    return this.reading !== undefined;
  }

  read(): void {
    if (this.isOver) return;
    this.reading ??= this.look().then(
      (found) => {
        this.reading = undefined;
        this.found(found);
      },
      (error: unknown) => this.lookAgain(error),
    );
  }

  /** Looks no more. */
  stop(): void {
    this.isOver = true;
  }

  private lookAgain(error: unknown): void {
    this.onFault(error instanceof Error ? error : new Error(String(error)));
    setTimeout(() => {
      this.reading = undefined;
      this.read();
    }, lookAgainMs).unref();
  }
}

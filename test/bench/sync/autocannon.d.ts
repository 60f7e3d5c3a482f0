/** What the benchmark uses of autocannon, which comes without types. */
declare module 'autocannon' {
  interface Asked {
    readonly url: string;
    readonly connections: number;
    /** Seconds. */
    readonly duration: number;
    readonly method: 'GET' | 'POST';
    readonly headers?: Readonly<Record<string, string>> | undefined;
    readonly body?: string | undefined;
  }
  interface Answers {
    readonly duration: number;
    readonly errors: number;
    readonly '4xx': number;
    readonly '5xx': number;
    readonly requests: { readonly total: number };
    readonly latency: { readonly p99: number };
  }
  /** One that is under way tells of each answer, with the milliseconds it took. */
  interface Asking extends Promise<Answers> {
    on(event: 'response', hear: (client: unknown, status: number, bytes: number, ms: number) => void): this;
    on(event: 'reqError', hear: () => void): this;
  }
  export default function autocannon(asked: Asked): Asking;
}

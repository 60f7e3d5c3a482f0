/** A part of the program that comes when it is needed first, or when the page has nothing else to do. */
export class LazyPart<Part> {
  /** The part, once it is here. */
  here: Part | undefined;
  private coming: Promise<Part> | undefined;
  private failures = 0;

  /** @param address - where the part is, if known */
  constructor(
    private readonly load: () => Promise<Part>,
    private readonly address: () => string | undefined = () => undefined,
  ) {}

  /** @throws where it can't be loaded; who asks again has it tried again */
  async get(): Promise<Part> {
    this.coming ??= this.failures === 0 ? this.load() : this.loadAgain();
    try {
      this.here = await this.coming;
      return this.here;
    } catch (error) {
      this.coming = undefined;
      this.failures++;
      throw error;
    }
  }

  /** Browsers before autumn 2026 fetch what they could not import again only under an address that they have not seen. */
  private loadAgain(): Promise<Part> {
    const address = this.address();
    return address ? import(/* @vite-ignore */ `${address}#${this.failures}`) : this.load();
  }

  /** Has it loaded in an idle moment, so that it is here when the connection is gone; what fails is tried again with the connection. */
  prefetch(): Promise<Part> {
    return new Promise((resolve) => {
      const fetch = () => void this.get().then(resolve, () => addEventListener('online', fetch, { once: true }));
      if ('requestIdleCallback' in globalThis) requestIdleCallback(fetch, { timeout: latestMs });
      else setTimeout(fetch, latestMs / 2); // Safari
    });
  }
}

const latestMs = 2_000;

/** How much is read, and how long it may take: whoever offers the downloads isn't trusted. */
export interface Bounds {
  readonly maxBytes: number;
  readonly timeoutMs: number;
}

const mebibyte = 1024 * 1024;

export const linesBounds: Bounds = { maxBytes: 256 * mebibyte, timeoutMs: 120_000 };
export const versionBounds: Bounds = { maxBytes: 64 * mebibyte, timeoutMs: 60_000 };
export const maxVersions = 1_000;

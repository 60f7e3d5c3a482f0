import { codingFor, type Coding } from '@articulado/api';
import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { type JoinedGzip, joinedGzip } from './joined-gzip.js';

const brotli = promisify(zlib.brotliCompress) as (bytes: Uint8Array, options: zlib.BrotliOptions) => Promise<Buffer>;
const gzip = promisify(zlib.gzip) as (bytes: Uint8Array) => Promise<Buffer>;

/** Beyond this quality a page hardly gets smaller, and compression takes many times longer. */
const brotliQuality = 5;

/** How long a page is fresh. */
export interface Validity {
  /** The revision of what visitors see, read before the page was rendered. */
  readonly revision: string;
  readonly from: Date;
  /** When time alone makes it stale. */
  readonly until: Date;
}

/** Bytes to send, and how they are written. */
export interface Written {
  readonly coding: Coding;
  readonly bytes: Buffer;
}

/** A page as all visitors get it. Compressed at the first asking, by threads, and once. */
export class CachedPage {
  /** The same for each coding of one text; none if each visitor gets another form key. */
  readonly etag: string | undefined;
  /** All there is of it, around the keys of its forms. */
  private readonly pieces: readonly Buffer[];
  private brotli: Promise<Buffer> | undefined;
  private gzip: Promise<Buffer> | undefined;
  private joined: Promise<JoinedGzip> | undefined;

  /** @param formKey - that it was rendered with: each visitor gets another one in its place */
  constructor(
    html: string,
    formKey: string,
    private readonly validity: Validity,
  ) {
    this.pieces = html.split(formKey).map((piece) => Buffer.from(piece));
    this.etag = this.hasForm ? undefined : `W/"${createHash('sha256').update(html).digest('base64url')}"`;
  }

  /** Whether it bears a key that no two visitors may share. */
  get hasForm(): boolean {
    return this.pieces.length > 1;
  }

  /** The most memory that it takes with all of its compressed forms, in bytes: these are no longer than the text, whatever it says. */
  get mostBytes(): number {
    return 3 * this.pieces.reduce((sum, { length }) => sum + length, 0) + 1_024;
  }

  /** All of it as text, for one that bears no key. */
  get text(): string {
    return this.pieces.join('');
  }

  isFresh(revision: string, at: Date): boolean {
    return this.validity.revision === revision && at >= this.validity.from && at < this.validity.until;
  }

  /** @param acceptEncoding - header of the request */
  async write(acceptEncoding: string | undefined): Promise<Written> {
    const coding = codingFor(acceptEncoding, this.hasForm ? ['gzip'] : ['br', 'gzip']);
    return { coding, bytes: await (this.hasForm ? this.writeWithKey(coding) : this.writeWhole(coding)) };
  }

  private async writeWhole(coding: Coding): Promise<Buffer> {
    const html = this.pieces[0]!;
    if (coding === 'identity') return html;
    if (coding === 'gzip') return (this.gzip ??= gzip(html));
    return (this.brotli ??= brotli(html, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: brotliQuality } }));
  }

  private async writeWithKey(coding: Coding): Promise<Buffer> {
    const key = Buffer.from(randomUUID());
    if (coding === 'gzip') return (await (this.joined ??= joinedGzip(this.pieces))).with(key);
    return Buffer.concat(this.pieces.flatMap((piece, index) => (index === 0 ? [piece] : [key, piece])));
  }
}

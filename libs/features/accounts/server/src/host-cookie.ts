import { readCookie } from '@articulado/api';

/**
 * A cookie that carries a secret: for this host alone, and for no script. Over https its name begins with `__Host-`: browsers then take
 * it from this very host alone, for all its paths, and never unencrypted (RFC 6265bis).
 */
export class HostCookie {
  private readonly name: string;
  private readonly attributes: string;

  constructor(publicUrl: string, name: string) {
    const isSecure = publicUrl.startsWith('https:');
    this.name = `${isSecure ? '__Host-' : ''}articulado.${name}`;
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
  }

  /** What a request's cookie holds. @param cookies - all of them, as they came */
  read(cookies: string | undefined): string | undefined {
    return readCookie(cookies, this.name);
  }

  /** @param until - when the browser is to forget it */
  set(value: string, until: Date, now: Date): string {
    return this.write(value, Math.floor((until.getTime() - now.getTime()) / 1_000));
  }

  /** Takes it out of the browser. */
  clear(): string {
    return this.write('', 0);
  }

  private write(value: string, maxAge: number): string {
    return `${this.name}=${value}; Max-Age=${maxAge}; ${this.attributes}`;
  }
}

import type { Locale } from '@articulado/messages';
import type { Viewer } from './viewer.js';

/** Tells who sends a request. */
export abstract class Sessions {
  /**
   * @param cookie - the request's cookies as they came
   * @param renew - sets cookies on the answer; only where it is given is a session that is used made to last longer, since
   *   a browser that does not hear of it would forget the session all the same
   */
  abstract viewerOf(
    cookie: string | undefined,
    locale: Locale,
    renew?: (cookies: readonly string[]) => void,
  ): Promise<Viewer>;
  /** Whether cookies hold a session at all, a good one or not: known without asking anybody. @param cookie - the request's cookies as they came */
  abstract isBorneBy(cookie: string | undefined): boolean;
  /** Whether a session is still good: asked again and again for what stays open, such as a socket. */
  abstract isAlive(sessionId: string): Promise<boolean>;
}

import type { Locale } from '@articulado/messages';
import type { Viewer } from './viewer.js';

/** Tells who sends a request. */
export abstract class Sessions {
  abstract viewerOf(headers: Headers, locale: Locale): Promise<Viewer>;
  /** Whether a session is still good: asked again and again for what stays open, such as a socket. */
  abstract isAlive(sessionId: string): Promise<boolean>;
}

import { serveRelay } from './relay.js';

/** The yardstick: a relay that keeps nothing. */
serveRelay((_message, passOn) => passOn());

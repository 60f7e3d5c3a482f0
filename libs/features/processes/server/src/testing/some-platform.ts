import type { Platform } from '@articulado/api';

/** A platform for tests. */
export const somePlatform: Platform = {
  publicUrl: 'https://articulado.example',
  demo: false,
  sendsMail: false,
  secret: 'secret',
};

import { createHmac } from 'node:crypto';

/**
 * What a person is called among those in a draft's room: the same on all pages and server processes, another in each draft. It lets
 * pages show one person once and tells nothing of who it is.
 * @param secret - the platform's own
 */
export const presenceKey = (secret: string, draftId: string, personId: string): string =>
  createHmac('sha256', secret).update(`presence ${draftId} ${personId}`).digest('base64url').slice(0, 16);

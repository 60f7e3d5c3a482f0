import type { APIRequestContext } from '@playwright/test';
import type { BrowserInput } from './browser-input.js';

/** Somebody with a page of their own, in whatever browser. */
export interface TestPage {
  readonly input: BrowserInput;
  /** What went wrong in the page's scripts since this was last emptied. */
  readonly errors: string[];
  /** Asks the server as they, without the page. */
  readonly request: APIRequestContext;
  goTo(address: string): Promise<void>;
}

/** The roles of those who write together. Two of them are windows of one person. */
export const roles = ['coordinator', 'drafter', 'drafter'] as const;

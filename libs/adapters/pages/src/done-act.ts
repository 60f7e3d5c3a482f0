import { readCookie } from '@articulado/api';

/** Where the address after a form names the act that was done, so that the page says so. */
export const doneName = 'done';

/** As long as a one-time code lives: some pages show the form for it after it was asked for. */
const lifeSeconds = 600;

const cookieName = 'articulado.done';

/**
 * What keeps an address from saying to somebody else that an act was done: the browser that did it has a cookie, too.
 * @param location - where the browser is sent after a form
 * @returns the cookie to set, where the address names an act
 */
export function doneCookie(location: string): string | undefined {
  const done = new URLSearchParams(location.split('#')[0]!.split('?')[1]).get(doneName);
  return done === null || !/^\w+$/.test(done)
    ? undefined
    : `${cookieName}=${done}; Max-Age=${lifeSeconds}; Path=/; HttpOnly; SameSite=Lax`;
}

/** Whether the browser did not long ago what an address says. @param cookies - all of a request, as they came */
export const wasDone = (done: string, cookies: string | undefined): boolean => readCookie(cookies, cookieName) === done;

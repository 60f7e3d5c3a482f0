import { checkText } from './check-text.js';
import { type Refusal, refuse } from './refusal.js';

/** RFC 5321, 4.5.3.1.1: most characters before the sign. */
const longestLocalPart = 64;

/**
 * Atoms between single dots (RFC 5322, 3.2.3), of the signs that mailboxes of people have: no quotes, comments and groups,
 * which a mail program could read as a list, no routes (`%`, `!`, `/`) and no encoded words (`=?…?=`).
 */
const localPart = /^[a-z0-9&'+_~-]+(\.[a-z0-9&'+_~-]+)*$/i;

/** Labels of letters, digits and hyphens, at least two of them, the last not a number (RFC 1123, 2.1). */
const domain = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+(?!\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/**
 * Checks an e-mail address: one strict form in ASCII, so that no two spellings reach one mailbox by tricks of a mail program. Domains with
 * other letters are written as they stand in the DNS (`xn--…`).
 */
export function checkEmail(text: string, field = 'email'): Refusal<'invalid-input'> | undefined {
  const email = text.trim();
  const [local = '', ...domains] = email.split('@');
  const isRight =
    domains.length === 1 && local.length <= longestLocalPart && localPart.test(local) && domain.test(domains[0]!);
  const refused = checkText(field, email, { min: 3, max: 200 });
  return refused ?? (isRight ? undefined : refuse('invalid-input', { field, problem: 'malformed' }));
}

/** The form that an address is kept and compared in. Only of one that was checked: of other letters some become ASCII in lower case. */
export const normalEmail = (email: string): string => email.trim().toLowerCase();

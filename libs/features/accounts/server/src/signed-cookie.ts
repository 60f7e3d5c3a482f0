import { readCookie } from '@articulado/api';
import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Reads a cookie that the sign-in library has signed, as that library would: `value.signature`, percent-encoded, the
 * signature HMAC-SHA256 in base64.
 * @param cookies - all of a request, as they came
 * @returns nothing where there is none by that name, or where its signature is wrong
 */
export function readSignedCookie(cookies: string, name: string, secret: string): string | undefined {
  const signed = decoded(readCookie(cookies, name) ?? '');
  const end = signed.lastIndexOf('.');
  if (end < 1) return undefined;
  const value = signed.slice(0, end);
  const expected = createHmac('sha256', secret).update(value).digest();
  const signature = Buffer.from(signed.slice(end + 1), 'base64');
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? value : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return ''; // not what the library wrote: it encodes rightly
  }
}

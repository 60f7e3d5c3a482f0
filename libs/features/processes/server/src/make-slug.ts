import { randomUUID } from 'node:crypto';

/** Longest name a process may have in addresses. */
export const longestSlug = 60;

/** What stands at the same place in an address and means something else. */
const taken = ['new'];

/** Whether a text can name a process in addresses: lower-case letters, digits and single hyphens between them. */
export const isSlug = (text: string): boolean => text.length <= longestSlug && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

/** Whether an address of the platform has the name already. */
export const isTakenByPage = (slug: string): boolean => taken.includes(slug);

/**
 * Makes a name for addresses from a title: "Política Nacional de Datos Abiertos" → `politica-nacional-de-datos-abiertos`.
 * Cut between words. @returns one of no meaning, `proceso-1a2b3c4d`, for a title of which no Latin letter or digit is left, or that names
 * something else
 */
export function makeSlug(title: string): string {
  const words = title
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, longestSlug) : `${slug}-${word}`;
    if (longer.length > longestSlug) break;
    slug = longer;
  }
  return slug === '' || isTakenByPage(slug) ? `proceso-${randomUUID().slice(0, 8)}` : slug;
}

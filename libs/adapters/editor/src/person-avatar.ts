/** The initials of a name: the first and the last word. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : words;
  return chosen
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('es');
}

/** How many hues the style sheet has for people. */
const hues = 6;

/** The hue that a name has on every page of the platform, and its caret with it. */
export function hueOf(name: string): number {
  return [...name].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 9_973, 7) % hues;
}

/** The initials of a name in a circle. Decoration: the name must stand beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className={`avatar of-${hueOf(name)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** "María José Pérez" → "MP": the first and the last word. */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const chosen = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words;
  return chosen
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase('es');
}

/** One of six muted hues, always the same for the same name. */
function hueOf(name: string): number {
  return [...name].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)!) % 9_973, 7) % 6;
}

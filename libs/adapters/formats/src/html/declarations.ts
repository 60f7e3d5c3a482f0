/** Declarations of a style by the name of their property. */
export type Declarations = ReadonlyMap<string, string>;

/** The properties that mean something for a text. */
const known = new Set(
  'content display font font-family font-style font-weight list-style list-style-type mso-comment-reference mso-element mso-hide mso-list mso-outline-level mso-tab-count text-decoration text-decoration-line visibility white-space'.split(
    ' ',
  ),
);

/** Properties and values of a style, in small letters but for what is printed. */
export function readDeclarations(style: string): Declarations {
  const parts = style.match(/(?:"[^"]*"|'[^']*'|[^;"'])+/g) ?? [];
  return new Map(
    parts.flatMap((part) => {
      const colon = part.indexOf(':');
      const name = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
      const value = part
        .slice(colon + 1)
        .replace(/!important/i, '')
        .trim();
      return known.has(name) ? [[name, name === 'content' ? value : value.toLowerCase()] as const] : [];
    }),
  );
}

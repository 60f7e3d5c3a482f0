/** What nobody types who doesn't mean Markdown. Lists, rules and single asterisks are typed by everybody. */
const signsOfMarkdown = [
  /^\uFEFF?---\r?\n[\p{L}_][\w-]*:/u, // front matter
  /^[ \t\u00A0]*#{1,6}[ \t]+\S/m, // heading
  /\*\*[^\s*][^\n]*?\*\*|\*\*[^\s*][^\n]{0,400}\n\*\*/, // bold
  /~~[^\s~][^\n]*?~~/, // struck words
  /\]\((?:https?:|mailto:|\/|#)/, // link
  /^[ \t\u00A0]*\[[^\]\n]{1,100}\]:[ \t]*\S/m, // address of a link, or words of a note
  /^[ \t\u00A0]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\|/m, // second line of a table
  /^[ \t\u00A0]*(?:```|~~~)/m, // code
  /^<!-- articulado \{/m, // our own export
];

/**
 * Whether a text file is Markdown: something in it can only be that. In plain text a backslash is a backslash, and "5 * 3"
 * has no emphasis.
 */
export const isMarkdown = (source: string): boolean => signsOfMarkdown.some((sign) => sign.test(source));

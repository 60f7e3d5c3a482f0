/**
 * Makes what other programs put on the clipboard plain: tables come as paragraphs, a cell each; line breaks as spaces, since a clause is
 * a line of words; and styles as the marks they mean. Styles themselves must go, the content security policy forbids them.
 */
export function plainBlocks(html: string): string {
  if (html.includes('data-pm-slice')) return html;
  const blocks = html
    .replace(/<style\b[\s\S]*?<\/style>/gi, '')
    .replace(/<\/?(table|tbody|thead|tfoot|tr|colgroup|col|caption)\b[^>]*>/gi, '')
    .replace(/<(td|th)\b/gi, '<div')
    .replace(/<\/(td|th)>/gi, '</div>')
    .replace(/<br\b[^>]*>/gi, ' ')
    // Some programs wrap everything in a bold that is none.
    .replace(/<b\b[^>]*font-weight:\s*normal[^>]*>/gi, '');
  return stylesAsMarks(blocks);
}

function stylesAsMarks(html: string): string {
  const open: string[] = [];
  return html
    .replace(/<(\/?)span\b([^>]*)>/gi, (_tag, closes: string, attributes: string) => {
      if (closes) return open.pop() ?? '';
      const marks = [
        /font-weight:\s*(bold|[6-9]00)/i.test(attributes) && 'strong',
        /font-style:\s*italic/i.test(attributes) && 'em',
      ].filter((mark) => mark !== false);
      open.push(
        marks
          .map((mark) => `</${mark}>`)
          .reverse()
          .join(''),
      );
      return marks.map((mark) => `<${mark}>`).join('');
    })
    .replace(/<[^>]+>/g, (tag) => tag.replace(/\sstyle=("[^"]*"|'[^']*'|[^\s>]+)/gi, ''));
}

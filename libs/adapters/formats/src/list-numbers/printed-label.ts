/** What a program prints before a paragraph, where it is a label: without letters and digits it is a bullet, or nothing. */
export function printedLabel(text: string): string | undefined {
  const label = text.replaceAll(/\s+/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(label) ? label : undefined;
}

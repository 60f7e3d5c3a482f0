/** Never: controls but tab and line feed, separators of lines and paragraphs, noncharacters, annotation signs, the object's place. */
const refused =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFF9-\uFFFC\uFFFE\uFFFF]/;

/** Signs that nobody sees. */
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** Letters of scripts in which a joiner changes how they are written. */
const joiningLetter = new RegExp(
  `[${'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar'
    .split(' ')
    .map((script) => `\\p{Script=${script}}`)
    .join('')}]$`,
  'u',
);
const endsInPicture = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;

/** Whether a value is a text of the profile of format 2. */
export function isInProfile(value: unknown): value is string {
  if (typeof value !== 'string' || !value.isWellFormed() || refused.test(value)) return false;
  for (const { 0: sign, index } of value.matchAll(unseen)) {
    if (!isNeeded(sign, value.slice(Math.max(0, index - 4), index), value.slice(index + sign.length))) return false;
  }
  return true;
}

/** An unseen sign stands only where a script or a picture needs it. */
function isNeeded(sign: string, before: string, after: string): boolean {
  if (sign === '\uFE0F')
    return /\p{Extended_Pictographic}$/u.test(before) || (/[0-9#*]$/.test(before) && after.startsWith('\u20E3'));
  if (sign === '\u200C') return joiningLetter.test(before);
  if (sign !== '\u200D') return false;
  return joiningLetter.test(before) || (endsInPicture.test(before) && /^\p{Extended_Pictographic}/u.test(after));
}

/**
 * The one profile of text: what names, reasons, contributions and the words of a policy may be made of.
 * Signs that nobody sees can make a page show something else than what is stored, signed and hashed; they are refused.
 * @see Unicode Technical Report 36 (security), Unicode Standard 5.21 (default ignorable code points)
 */

// Everything below U+0020 but tab, line feed and carriage return, DEL, the C1 controls, line and paragraph separators, noncharacters.
const control =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\uFDD0-\uFDEF\uFFFE\uFFFF]/;

/** Default-ignorable signs: marks and overrides of direction, isolates, joiners, fillers, tags, and what else no font draws. */
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const invisibles = /\p{Default_Ignorable_Code_Point}/gu;

/** Interlinear annotation signs and the object replacement character, which stands for a note or a reference in a text. */
const reserved = /[\uFFF9-\uFFFC]/;

/** Scripts in which a (non-)joiner changes how letters are written. */
const joining =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const pictograph = /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u;
const drawnAsPicture = /\p{Extended_Pictographic}$/u;
/** A digit in a frame: the digit, the sign that asks for a coloured picture, the frame. */
const framed = /^[0-9#*]\uFE0F\u20E3/u;

const zeroWidthNonJoiner = '\u200C';
const zeroWidthJoiner = '\u200D';
const emojiPresentation = '\uFE0F';

/** Whether a text holds nothing that the profile refuses. Line feeds and tabs are letters of their own; carriage returns are not. */
export const isInProfile = (text: string): boolean =>
  text.isWellFormed() &&
  !control.test(text) &&
  !text.includes('\r') &&
  !reserved.test(text) &&
  (!invisible.test(text) || strayInvisible(text) === undefined);

/** A text without what the profile refuses, in composed form (NFC): what typing, pasting and importing make of foreign text. */
export function intoProfile(text: string): string {
  const whole = text.toWellFormed().normalize('NFC').replaceAll(/\r\n?/g, '\n');
  let kept = '';
  let end = 0;
  for (const { from, to } of refusedSigns(whole)) {
    kept += whole.slice(end, from);
    end = to;
  }
  return kept + whole.slice(end);
}

/** Where the signs of a text stand that the profile refuses: UTF-16 offsets, in order. */
export function refusedSigns(text: string): { readonly from: number; readonly to: number }[] {
  if (isInProfile(text)) return [];
  const refused: { from: number; to: number }[] = [];
  let index = 0;
  for (const sign of text) {
    const to = index + sign.length;
    if (isRefused(text, index, sign)) refused.push({ from: index, to });
    index = to;
  }
  return refused;
}

function isRefused(text: string, index: number, sign: string): boolean {
  if (control.test(sign) || reserved.test(sign) || sign === '\r' || !sign.isWellFormed()) return true;
  return invisible.test(sign) && !mayStand(text, index, sign);
}

/** The place of the first invisible sign that no script and no picture needs. */
function strayInvisible(text: string): number | undefined {
  for (const { 0: sign, index } of text.matchAll(invisibles)) if (!mayStand(text, index, sign)) return index;
  return undefined;
}

/** Joiners between letters of a script that needs them, or between pictures; the sign that asks for a coloured picture. */
function mayStand(text: string, index: number, sign: string): boolean {
  const before = text.slice(Math.max(0, index - 4), index);
  if (sign === emojiPresentation) return drawnAsPicture.test(before) || framed.test(text.slice(index - 1, index + 2));
  if (sign === zeroWidthJoiner)
    return joining.test(before) || (pictograph.test(before) && startsPictograph(text, index));
  return sign === zeroWidthNonJoiner && joining.test(before);
}

const startsPictograph = (text: string, joiner: number) =>
  /^\p{Extended_Pictographic}/u.test(text.slice(joiner + zeroWidthJoiner.length));

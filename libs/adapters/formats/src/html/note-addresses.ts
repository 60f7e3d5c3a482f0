/**
 * How programs name what the mark of a note leads to: Word `_ftn1`, `_edn1`; Google Docs `ftnt1`; LibreOffice
 * `sdfootnote1sym`; Markdown and wikis `fn1`, `cite_note-1`. The way back bears "ref" or "anc" in its name.
 */
const noteName =
  /^#(?:_(?:ftn|edn)\d|ftnt\d|sd(?:foot|end)note\d+sym|(?:user-content-)?fn[:_-]?\w|(?:foot|end)note[-_]?\d|cite_note)/i;
const backName = /^#.*(?:ref|anc)[-_:\w]*$/i;

/** Whether an address leads to a note: its link is the mark of one. */
export const isNoteAddress = (address: string): boolean => noteName.test(address) && !backName.test(address);

/** Whether an address leads from a note to its mark. */
export const isBackAddress = (address: string): boolean => backName.test(address);

/** Whether an address leads to a comment in Word's pages or those of Google Docs. */
export const isCommentAddress = (address: string): boolean => /^#(?:_msocom_|cmnt)\d+$/.test(address);

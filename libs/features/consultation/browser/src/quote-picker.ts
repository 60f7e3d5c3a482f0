/** Longest quote that is carried over, in characters; more is no quote but the whole clause. */
const longestQuote = 1_000;

/**
 * Offers to quote the words a reader selects in one clause: fills the quote field of that clause where the page has one, else leads to the
 * clause's own page with the quote in the address. Without scripts the reader types the quote, so nothing depends on this.
 */
export function mount(text: HTMLElement): void {
  const button = makeButton(text.dataset.quoteLabel ?? '');
  document.addEventListener('selectionchange', () => {
    const picked = pickedIn(text);
    if (picked) offer(button, picked);
    else if (document.activeElement !== button) button.remove();
  });
  button.addEventListener('click', () => {
    quote(text, button.dataset.clause ?? '', button.dataset.quote ?? '');
    button.remove();
  });
}

interface Picked {
  readonly clause: HTMLElement;
  readonly quote: string;
}

/** The selected words, when they lie in one clause of the text. */
function pickedIn(text: HTMLElement): Picked | undefined {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const quote = range ? wordsIn(range) : '';
  if (!range || quote === '' || quote.length > longestQuote) return undefined;
  const [from, to] = [wordsAround(range.startContainer), wordsAround(range.endContainer)];
  const clause = from === to ? from?.closest<HTMLElement>('[data-clause]') : undefined;
  return clause && text.contains(clause) ? { clause, quote } : undefined;
}

/** The words of a selection; the marks of notes are no words of the clause. */
function wordsIn(range: Range): string {
  const words = range.cloneContents();
  for (const mark of words.querySelectorAll('.note-mark')) mark.remove();
  return words.textContent.trim();
}

function wordsAround(node: Node): Element | null | undefined {
  return (node instanceof Element ? node : node.parentElement)?.closest('.clause-words');
}

/** Puts the button right behind the clause, so that Tab leads from the selected words to it. */
function offer(button: HTMLButtonElement, { clause, quote }: Picked): void {
  button.dataset.clause = clause.dataset.clause;
  button.dataset.quote = quote;
  if (button.parentElement !== clause) clause.append(button);
}

function quote(text: HTMLElement, clauseId: string, words: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-quote-of="${CSS.escape(clauseId)}"]`);
  const address = text.dataset.quoteHref;
  if (field) fill(field, words);
  else if (address) {
    location.assign(
      address.replace('{clause}', encodeURIComponent(clauseId)).replace('{quote}', encodeURIComponent(words)),
    );
  }
}

function fill(field: HTMLTextAreaElement, words: string): void {
  field.closest('details')?.setAttribute('open', '');
  field.value = words;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}

function makeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button is-small quote-button';
  button.textContent = label;
  return button;
}

/** Longest quote that is carried over, in characters; more is no quote but the whole clause. */
const longestQuote = 1_000;

/** How many characters before it tell where it was marked. */
const prefixLength = 60;

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
    const { clause = '', quote = '', prefix = '' } = button.dataset;
    carryOver(text, clause, { quote, prefix });
    button.remove();
  });
}

interface Quote {
  readonly quote: string;
  /** The words right before it: the same words may stand in the clause again. */
  readonly prefix: string;
}

interface Picked extends Quote {
  readonly clause: HTMLElement;
}

/** The selected words, when they lie in one clause of the text. */
function pickedIn(text: HTMLElement): Picked | undefined {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
  const quote = range ? wordsIn(range) : '';
  if (!range || quote === '' || quote.length > longestQuote) return undefined;
  const [from, to] = [wordsAround(range.startContainer), wordsAround(range.endContainer)];
  const clause = from === to ? from?.closest<HTMLElement>('[data-clause]') : undefined;
  if (!clause || !text.contains(clause)) return undefined;
  const before = document.createRange();
  before.setStart(from!, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { clause, quote, prefix: wordsIn(before).slice(-prefixLength) };
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
function offer(button: HTMLButtonElement, { clause, quote, prefix }: Picked): void {
  button.dataset.clause = clause.dataset.clause;
  button.dataset.quote = quote;
  button.dataset.prefix = prefix;
  if (button.parentElement !== clause) clause.append(button);
}

/** Into the form of the page, or to the page that has one. */
function carryOver(text: HTMLElement, clause: string, { quote, prefix }: Quote): void {
  const field = document.querySelector<HTMLTextAreaElement>(`[data-quote-of="${CSS.escape(clause)}"]`);
  const address = text.dataset.quoteHref;
  if (field) fill(field, { quote, prefix });
  else if (address) {
    const parts = { clause, quote, prefix };
    location.assign(
      address.replaceAll(/\{(clause|quote|prefix)\}/g, (_, name: keyof typeof parts) =>
        encodeURIComponent(parts[name]),
      ),
    );
  }
}

function fill(field: HTMLTextAreaElement, { quote, prefix }: Quote): void {
  field.closest('details')?.setAttribute('open', '');
  field.value = quote;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const before = field.form?.querySelector<HTMLInputElement>(
    `[data-quote-prefix-of="${CSS.escape(field.dataset.quoteOf ?? '')}"]`,
  );
  if (before) before.value = prefix;
  field.focus();
}

function makeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button is-small quote-button';
  button.textContent = label;
  return button;
}

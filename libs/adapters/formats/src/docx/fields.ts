import { elementsOf, type XmlElement } from '../xml/xml-element.js';

interface Field {
  instruction: string;
  inResult: boolean;
}

const contents = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** The fields that are open where a story is being read: a field has an instruction, and a result, which is the words that one sees. */
export class Fields {
  private readonly open: Field[] = [];

  /** @param whole - the begins of fields that also end; a lone one must not swallow the rest of the story */
  constructor(private readonly whole: ReadonlySet<XmlElement>) {}

  /** Takes a `w:fldChar`. */
  take(mark: XmlElement): void {
    const type = mark.attributes.get('w:fldCharType');
    const last = this.open.at(-1);
    if (type === 'begin' && this.whole.has(mark)) this.open.push({ instruction: '', inResult: false });
    if (type === 'separate' && last) last.inResult = true;
    if (type === 'end') this.open.pop();
  }

  instruct(words: string): void {
    const last = this.open.at(-1);
    if (last && !last.inResult) last.instruction += words;
  }

  /** Reads what stands in a field that is one element. */
  within(instruction: string, read: () => void): void {
    this.open.push({ instruction, inResult: true });
    read();
    this.open.pop();
  }

  get inInstruction(): boolean {
    return this.open.some(({ inResult }) => !inResult);
  }

  get inContents(): boolean {
    return this.open.some(({ instruction }) => contents.test(instruction));
  }

  /** Where the innermost link leads. */
  get address(): string | undefined {
    return this.open.map(({ instruction }) => addressIn(instruction)).findLast((address) => address !== undefined);
  }
}

/** `HYPERLINK "https://example.org" \o "…"` → the address; links to a place in the document have none. */
function addressIn(instruction: string): string | undefined {
  const found = /^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s"\\]\S*))/i.exec(instruction);
  return found?.[1] ?? found?.[2];
}

/** The begins of a story's fields that have an end, in whatever order they are nested. */
export function wholeFields(story: XmlElement): Set<XmlElement> {
  const open: XmlElement[] = [];
  const whole = new Set<XmlElement>();
  const visit = (element: XmlElement): void => {
    const type = element.name === 'w:fldChar' ? element.attributes.get('w:fldCharType') : undefined;
    if (type === 'begin') open.push(element);
    if (type === 'end' && open.length > 0) whole.add(open.pop()!);
    if (element.name !== 'w:txbxContent') elementsOf(element).forEach(visit);
  };
  elementsOf(story).forEach(visit);
  return whole;
}

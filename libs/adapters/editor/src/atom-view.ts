import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { DOMSerializer, type Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { PrintedText } from './printed-text.js';
import { draftSchema, isNoteMark, noteMarkAttributes, type ReferenceAttrs, referenceAttributes } from './schema.js';

/** What an atom shows. */
export interface AtomLabel {
  readonly words: string;
  /** How a screen reader says it, where the words alone don't tell. */
  readonly spoken?: string;
  /** Whether what it leads to is gone, or has no number to be named by. */
  readonly isLost: boolean;
}

/** What an atom of a text shows there. */
export function labelOf(node: Node, printed: PrintedText, t: Translate): AtomLabel {
  if (isNoteMark(node)) {
    const number = printed.numberOf(node.attrs['note'] as ClauseId)?.number;
    return number === undefined
      ? { words: t('room.note.lost'), isLost: true }
      : { words: number, spoken: t('clause.label.note', { number }), isLost: false };
  }
  const target = (node.attrs as ReferenceAttrs).target as ClauseId;
  return { words: printed.referenceTo(target), isLost: !printed.isNamed(target) };
}

/** The mark of a note, or a reference, among the words: one sign for the caret, with a label that follows the text. */
export class AtomView implements NodeView {
  readonly dom: HTMLElement;

  constructor(
    private node: Node,
    label: (node: Node) => AtomLabel,
  ) {
    this.dom = atomElement(node, label(node));
  }

  update(node: Node): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    return true;
  }

  /** The label is no part of the document. */
  ignoreMutation(): boolean {
    return true;
  }
}

/** Brings what an atom shows up to date. */
export function showLabel(dom: HTMLElement, { words, spoken, isLost }: AtomLabel): void {
  if (dom.textContent !== words) dom.textContent = words;
  dom.classList.toggle('is-lost', isLost);
  if (spoken === undefined) dom.removeAttribute('aria-label');
  else dom.setAttribute('aria-label', spoken);
}

function atomElement(node: Node, label: AtomLabel): HTMLElement {
  const dom = document.createElement(isNoteMark(node) ? 'sup' : 'span');
  const attributes = isNoteMark(node)
    ? { ...noteMarkAttributes(node.attrs['note'] as string), role: 'doc-noteref' }
    : referenceAttributes(node.attrs as ReferenceAttrs);
  for (const [name, value] of Object.entries(attributes)) dom.setAttribute(name, value);
  showLabel(dom, label);
  return dom;
}

/**
 * Writes atoms with what they show, for programs that don't know them, and marks with the words of their notes, for texts that don't
 * have these.
 * @param noteOf - the clause of a note
 */
export function labellingSerializer(
  label: (node: Node) => AtomLabel,
  noteOf: (id: ClauseId) => Node | undefined,
): DOMSerializer {
  const write = (node: Node) => atomElement(node, label(node));
  const nodes = DOMSerializer.nodesFromSchema(draftSchema);
  const marks = DOMSerializer.marksFromSchema(draftSchema);
  const withinNotes = new DOMSerializer({ ...nodes, note: write, reference: write }, marks);
  const writeNoteMark = (node: Node) => {
    const [dom, note] = [write(node), noteOf(node.attrs['note'] as ClauseId)];
    const words = document.createElement('div');
    if (note) dom.dataset['words'] = withinNotes.serializeFragment(note.content, {}, words) && words.innerHTML;
    return dom;
  };
  return new DOMSerializer({ ...nodes, note: writeNoteMark, reference: write }, marks);
}

import { type ClauseId, intoProfile } from '@articulado/base';
import { newClauseId } from '@articulado/draft-document';
import { DOMParser as ClauseParser, Fragment, type Node } from 'prosemirror-model';
import { type EditorState, Plugin, type Transaction } from 'prosemirror-state';
import { isFromClipboard, madeClauses } from './clause-ids.js';
import { clausesOf, idOf } from './clause-nodes.js';
import { newNoteFor, placeOfNotes } from './note-places.js';
import { draftSchema, isNoteMark, type NoteMarkAttrs, type ReferenceAttrs } from './schema.js';

/**
 * Brings marks and references into a text that has not what they lead to, such as another draft: a mark brings the words of its
 * note, as a new note behind its clause; a reference, which would lead nowhere, becomes the words that it printed. To stand behind
 * `draftBinding`'s plugins.
 * @param tell - how many references became words
 */
export function pastedAtoms(tell: (count: number) => void): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(isFromClipboard)) return null;
      const arrival = new Arrival(state);
      arrival.resolveAtoms();
      if (arrival.lostReferences > 0) tell(arrival.lostReferences);
      return arrival.tr.docChanged ? arrival.tr.setMeta(madeClauses, [...arrival.notes.values()]) : null;
    },
  });
}

/** What came into a text with a paste. */
class Arrival {
  readonly tr: Transaction;
  /** Ids that notes had where they were copied → those of the new notes. */
  readonly notes = new Map<ClauseId, ClauseId>();
  lostReferences = 0;
  private readonly doc: Node;
  private readonly ids: ReadonlySet<string>;

  constructor({ doc, tr }: EditorState) {
    this.tr = tr;
    this.doc = doc;
    this.ids = new Set<string>(clausesOf(doc).map(idOf));
  }

  resolveAtoms(): void {
    this.doc.forEach((clause, position, index) => {
      clause.forEach((node, offset) => {
        const at = this.tr.mapping.map(position + 1 + offset);
        if (isPastedNoteMark(node)) this.resolveNoteMark(node, at, index);
        if (isPastedReference(node)) this.tr.replaceWith(at, at + 1, this.referenceOf(node));
      });
    });
  }

  private resolveNoteMark({ attrs, marks }: Node, at: number, index: number): void {
    const { note, words } = attrs as NoteMarkAttrs;
    const known = this.ids.has(note) ? (note as ClauseId) : this.notes.get(note as ClauseId);
    const id = known ?? newClauseId();
    this.tr.replaceWith(at, at + 1, draftSchema.node('note', { note: id }, undefined, marks));
    if (known !== undefined) return;
    this.notes.set(note as ClauseId, id);
    const content = wordsFrom(words!).map((node) => (isPastedReference(node) ? this.referenceOf(node) : node));
    this.tr.insert(
      this.tr.mapping.map(placeOfNotes(this.doc, index)),
      newNoteFor(this.doc.child(index), id, Fragment.from(content)),
    );
  }

  private referenceOf({ attrs, marks }: Node): Node {
    const { id, target, printed } = attrs as ReferenceAttrs;
    if (this.ids.has(target)) return draftSchema.node('reference', { id, target }, undefined, marks);
    this.lostReferences += 1;
    return draftSchema.text(printed!, marks);
  }
}

const isPastedNoteMark = (node: Node) => isNoteMark(node) && node.attrs['words'] !== null;
const isPastedReference = ({ type, attrs }: Node) => type === draftSchema.nodes['reference'] && !!attrs['printed'];

/** The words of a note, as a clipboard tells them: as foreign as anything on it. */
function wordsFrom(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const topNode = draftSchema.node('clause');
  const { content } = ClauseParser.fromSchema(draftSchema).parse(body, { topNode, preserveWhitespace: 'full' });
  return content.content.flatMap((node) => {
    const words = node.isText ? intoProfile(node.text!) : undefined;
    if (words === undefined) return [node];
    return words === '' ? [] : [draftSchema.text(words, node.marks)];
  });
}

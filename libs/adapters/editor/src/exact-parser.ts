import { DOMParser as WordParser, type Node, type ParseOptions } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import { draftSchema } from './schema.js';

/** Reads what browsers wrote into the page character by character: ProseMirror's own parser makes a space of a line break. */
class ExactParser extends WordParser {
  override parse(dom: globalThis.Node, options: ParseOptions = {}): Node {
    return super.parse(dom, { ...options, preserveWhitespace: 'full' });
  }
}

/**
 * Takes what is typed into a clause as it stands on the page. Else the first letter behind a line break would make a space of
 * the break, and write all words between the two anew, a colleague's included.
 */
export function exactParser(): Plugin {
  return new Plugin({ props: { domParser: new ExactParser(draftSchema, WordParser.fromSchema(draftSchema).rules) } });
}

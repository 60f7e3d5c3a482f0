import { Branch } from './branch.js';
import { readBranch, writeBranch } from './branch-bytes.js';
import { Fork } from './fork.js';
import { createDraft, insertText, setKind } from '../index.js';
import { abcd, id } from '../testing/small-text.js';
import * as Y from 'yjs';

describe('a branch that is kept', () => {
  it('is read with the steps that were written, each by itself', () => {
    const fork = new Fork(Y.encodeStateAsUpdate(createDraft(abcd)));
    insertText(fork.doc, id('a'), 0, 'Más ');
    setKind(fork.doc, id('b'), 'article');
    const branch = fork.branch()!;
    expect(branch.steps).toHaveLength(2);
    expect(readBranch(writeBranch(branch)).steps).toEqual(branch.steps);
    expect(readBranch(writeBranch(branch))).toBeInstanceOf(Branch);
  });

  it('is not read in a form that this program does not know', () => {
    expect(() => readBranch(Uint8Array.of(2, 0))).toThrow('unknown form: 2');
  });
});

/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { Plugin, TextSelection } from 'prosemirror-state';
import { runsOf } from '@articulado/editor';
import { clauseNamed, openEditor, initialUpdateOf } from '@articulado/editor/testing';
import { referTo } from './reference-dialog.js';

const noLayout = new Plugin({ props: { handleScrollToSelection: () => true } }); // jsdom has none
const initial = initialUpdateOf([clauseNamed('a', 'véase aquí'), clauseNamed('b', 'uno'), clauseNamed('c', 'dos')]);

it('a reference at the caret, before or behind it, is replaced by another, and selected words are', () => {
  const { view, close } = openEditor(initial, 7, [noLayout]);
  const words = () => runsOf(view.state.doc.firstChild!).map(({ text, reference }) => reference?.target ?? text);
  const refer = (from: number, to: number, target: string) => {
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)));
    referTo(target as ClauseId)(view.state, view.dispatch);
  };
  refer(7, 11, 'b');
  expect(words()).toEqual(['véase ', 'b']);
  refer(8, 8, 'c');
  expect(words()).toEqual(['véase ', 'c']);
  refer(7, 7, 'b');
  expect(words()).toEqual(['véase ', 'b']);
  close();
});

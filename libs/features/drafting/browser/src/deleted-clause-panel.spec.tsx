/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { charactersOf, createDraft, deleteClause, readDraft, readerOf } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { DeletedClauseWords } from '@articulado/editor';
import { clauseNamed } from '@articulado/editor/testing';
import { DeletedClausePanel } from './deleted-clause-panel.js';
import { DeletedClausesView } from './deleted-clause-view.js';
import { mounted } from './testing/mounted.js';

const b = 'b' as ClauseId;

describe('the field for the words of a clause that was deleted under the caret', () => {
  const given = () => {
    const doc = createDraft([clauseNamed('a', 'uno'), clauseNamed('b', 'dos')]);
    const words = new DeletedClauseWords(b, 'dos', charactersOf(readerOf(doc), b)!);
    deleteClause(doc, b);
    const did: string[] = [];
    let mayPutBack = true;
    const panel = new DeletedClausePanel(roomTranslator('es', usualTimeZone), 'es', {
      putBack: (put, offset) => {
        did.push(`put back ${put.text} ${offset}`);
        if (mayPutBack) put.putBack(readerOf(doc), offset);
        return mayPutBack;
      },
      discard: (clause) => did.push(`let go ${clause}`),
      say: (sentence) => did.push(sentence),
    });
    const place = mounted(<DeletedClausesView panel={panel} />);
    panel.show({ words, label: 'Artículo 2', from: 1, to: 2 });
    const field = place.querySelector('textarea')!;
    const type = (text: string, caret: number) => {
      field.value = text;
      field.setSelectionRange(caret, caret);
      field.dispatchEvent(new Event('input'));
    };
    const press = (name: RegExp) =>
      [...place.querySelectorAll('button')].find((each) => name.test(each.textContent))!.click();
    return { doc, panel, place, field, did, type, press, forbid: () => (mayPutBack = false) };
  };

  it('has the focus and the selection that were in the clause, and is named and announced', () => {
    const { panel, place, field, did } = given();
    expect(document.activeElement).toBe(field);
    expect([field.value, field.selectionStart, field.selectionEnd]).toEqual(['dos', 1, 2]);
    expect(field.getAttribute('aria-label')).toBe('Palabras de la cláusula borrada: Artículo 2');
    expect(did.join()).toContain('Otra persona borró la cláusula en la que usted escribía: Artículo 2.');
    expect([panel.isEmpty, panel.holds(b), place.hidden]).toEqual([false, true, false]);
  });

  it('puts the clause back with what was written on, without signs that no text may hold', () => {
    const { doc, panel, place, field, did, type, press } = given();
    type('dos\u0007 y más', 8);
    expect(field.value).toBe('dos y más');
    press(/^Devolver/);
    expect(did.at(-1)).toBe('put back dos y más 7');
    expect(readDraft(doc)[1]).toMatchObject({ id: 'b', content: [{ text: 'dos y más' }] });
    expect([panel.isEmpty, place.hidden]).toEqual([true, true]);
  });

  it('stays with its words if they can’t be put back now', () => {
    const { panel, field, type, press, forbid } = given();
    forbid();
    type('dos tres', 8);
    press(/^Devolver/);
    expect([panel.holds(b), field.isConnected, field.value]).toEqual([true, true, 'dos tres']);
  });

  it('lets the words go', () => {
    const { doc, panel, did, press } = given();
    press(/^Dejarla/);
    expect(did.at(-1)).toBe('let go b');
    expect(panel.isEmpty).toBe(true);
    expect(readDraft(doc)).toHaveLength(1);
  });
});

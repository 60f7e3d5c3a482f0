/** @jest-environment jsdom */
import { type ClauseId, usualTimeZone } from '@articulado/base';
import type { LostWords } from '@articulado/draft-document';
import { roomTranslator } from '@articulado/messages/room-messages';
import { clauseNamed, initialUpdateOf, openEditor } from '@articulado/editor/testing';
import { FindPanel } from './find/find-panel.js';
import { FindView } from './find/find-view.js';
import { textSearch } from './find/text-search.js';
import { LostWordsPanel, LostWordsView } from './lost-words.js';
import { Notices } from './notices.js';
import { HintView, NoticesView } from './notices-view.js';
import { Outline } from './outline.js';
import type { OutlineEntry } from './outline-entries.js';
import { OutlineView } from './outline-view.js';
import { mounted } from './testing/mounted.js';
import { UnsavedWordsPanel, UnsavedWordsView } from './unsaved-words.js';

const t = roomTranslator('es', usualTimeZone);
const focused = () => document.activeElement as HTMLElement;
describe('the focus of somebody who has only a keyboard', () => {
  let toText: jest.Mock;
  beforeEach(() => {
    globalThis.matchMedia ??= (() => ({ matches: true })) as unknown as typeof matchMedia;
    localStorage.clear();
    toText = jest.fn();
  });
  afterEach(() => jest.useRealTimers());

  it('stays at its line of the contents, whatever colleagues write, and where the line goes it stays in the contents', () => {
    const outline = new Outline(t, () => {});
    const line = (id: string, words: string): OutlineEntry => ({
      id: id as ClauseId,
      kind: 'article',
      number: '1',
      words,
      level: 2,
    });
    const place = mounted(<OutlineView outline={outline} />);
    outline.show([line('a', 'Objeto'), line('b', 'Plazos')]);
    place.querySelector<HTMLElement>('[data-goto="b"]')!.focus();
    outline.show([line('a', 'Fines'), line('b', 'Plazos y multas')]);
    expect(focused().textContent).toContain('Plazos y multas');
    expect(place.textContent).toContain('Fines');
    outline.show([line('c', 'Nuevo'), line('a', 'Fines'), line('b', 'Plazos y multas')]);
    expect(focused().dataset['goto']).toBe('b');
    outline.show([line('a', 'Fines')]);
    expect(focused().tagName).toBe('SUMMARY');
  });

  it.each([['abc'], ['cab'], ['bca'], ['cba']])('stays at its line where others come before it: %s', (order) => {
    const outline = new Outline(t, () => {});
    const line = (id: string): OutlineEntry => ({
      id: id as ClauseId,
      kind: 'article',
      number: '1',
      words: id,
      level: 2,
    });
    const place = mounted(<OutlineView outline={outline} />);
    for (const id of order) {
      outline.show([...'abc'].map(line));
      place.querySelector<HTMLElement>(`[data-goto="${id}"]`)!.focus();
      outline.show([...order].map(line));
      expect(
        [...place.querySelectorAll<HTMLElement>('[data-goto]')].map(({ dataset }) => dataset['goto']).join(''),
      ).toBe(order);
      expect(focused().dataset['goto']).toBe(id);
    }
  });

  it('stays in the panel of the search where writing ends while one writes the replacement', () => {
    const editor = openEditor(initialUpdateOf([clauseNamed('a', 'El plan')]), 7, [textSearch()]);
    const panel = new FindPanel({
      t,
      mayWrite: true,
      view: () => editor.view,
      endStep: () => {},
      onReplaced: () => {},
    });
    const place = mounted(
      <div>
        <FindView panel={panel} />
      </div>,
    );
    panel.open();
    place.querySelector<HTMLElement>('#find-replacement')!.focus();
    panel.endWriting();
    expect(focused().id).toBe('find-words');
    editor.close();
  });

  it('goes on to the next words without a place, and behind the last to the text', () => {
    const lost = (clause: string): LostWords => ({ clause: clause as ClauseId, words: clause, whole: clause });
    const panel = new LostWordsPanel(t, 'd1', { restore: () => {}, came: () => {}, toText });
    const place = mounted(<LostWordsView panel={panel} />);
    panel.show([lost('a'), lost('b')]);
    place.querySelectorAll('button')[1]!.focus();
    panel.show([lost('a'), lost('b'), lost('c')]);
    expect(focused().textContent).toBe('Descartar en este equipo');
    focused().click();
    expect(focused().closest('.room-word')!.textContent).toContain('b');
    panel.show([]); // a colleague put the others back
    expect(toText).toHaveBeenCalledTimes(1);
  });

  it('goes to the text from a notice that is dismissed', () => {
    const panel = new UnsavedWordsPanel(t, toText);
    const place = mounted(<UnsavedWordsView panel={panel} />);
    panel.add([{ id: 'a' as ClauseId, kind: 'article', number: '4', words: 'uno' }]);
    place.querySelectorAll('button')[1]!.focus();
    focused().click();
    const notices = new Notices(toText);
    const above = mounted(<NoticesView t={t} notices={notices} />);
    notices.show({ kind: 'info', title: 'Aviso', canClose: true });
    above.querySelector('button')!.focus();
    focused().click();
    expect(toText).toHaveBeenCalledTimes(2);
    notices.show({ kind: 'info', title: 'Aviso', canClose: true });
    above.querySelector('button')!.focus();
    notices.show({ kind: 'bad', title: 'Se acabó' }); // the other is gone, and so is its button
    expect(toText).toHaveBeenCalledTimes(3);
  });

  it('may stay in a passing word as long as it takes', () => {
    jest.useFakeTimers();
    const notices = new Notices(toText);
    const place = mounted(<HintView notices={notices} />);
    notices.hint('Se borró la cláusula.', { label: 'Deshacer', run: () => {} });
    place.querySelector('button')!.focus();
    jest.advanceTimersByTime(60_000);
    expect(focused().textContent).toBe('Deshacer');
    focused().blur();
    jest.advanceTimersByTime(10_000);
    expect(place.hidden).toBe(true);
  });

  it('is not promised to take back what was not done last', () => {
    const notices = new Notices(toText);
    const place = mounted(<HintView notices={notices} />);
    const withdraw = notices.hint('Se borró la cláusula.', { label: 'Deshacer', run: () => {} });
    notices.hint('Se pegó sin los comentarios.');
    withdraw();
    expect(place.textContent).toBe('Se pegó sin los comentarios.');
    notices.hint('Se borró la cláusula.', { label: 'Deshacer', run: () => {} })();
    expect(place.hidden).toBe(true);
  });
});

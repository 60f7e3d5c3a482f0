/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ClauseId, usualTimeZone } from '@articulado/base';
import { createDraft, deleteText, insertText, type LostWords } from '@articulado/draft-document';
import { roomMessages, roomTranslator } from '@articulado/messages/room-messages';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { clauseNamed } from '@articulado/editor/testing';
import { completed } from './link-dialog.js';
import { LostWordsPanel, LostWordsView } from './lost-words.js';
import { outlineOf } from './outline-entries.js';
import { missingFrom, OwnChanges } from './own-changes.js';
import { othersIn } from './people.js';
import { readRoomSettings } from './room-settings.js';
import { RoomFrame } from './room-frame.js';
import { rovingFocus } from './roving-focus.js';
import { savingMessage } from './saving-status.js';
import { keysForMachines, keysInWords } from './tools.js';
import { mounted } from './testing/mounted.js';
import { UnsavedWordsPanel, UnsavedWordsView } from './unsaved-words.js';

const t = roomTranslator('es', usualTimeZone);
const b = 'b' as ClauseId;

describe('what is said of saving', () => {
  const facts = { saving: 'saved', isOpen: true, hasEnded: false, mayWrite: true, isOnline: true } as const;

  it('says "Guardado" only to writers whose every change is stored and whose session lives', () => {
    expect(t(savingMessage(facts))).toBe('Guardado');
    const doubts = [
      { saving: 'saving' },
      { saving: 'not-saved' },
      { hasEnded: true },
      { isOpen: false },
      { mayWrite: false },
    ] as const;
    for (const doubt of doubts) expect(savingMessage({ ...facts, ...doubt })).not.toBe('room.saving.saved');
  });

  it('tells being offline from a silent server', () => {
    expect(t(savingMessage({ ...facts, saving: 'not-saved', isOnline: false }))).toBe('Sin guardar: sin conexión');
    expect(t(savingMessage({ ...facts, saving: 'not-saved' }))).toBe('Sin guardar: el servidor no responde');
  });
});

describe('changes of this page', () => {
  it('are remembered until everything is stored, others’ are not, and what the saved text lacks is told', () => {
    const doc = createDraft([{ ...clauseNamed('a', 'uno'), kind: 'article' }, clauseNamed('b', 'dos')]);
    const saved = new Y.Doc();
    Y.applyUpdate(saved, Y.encodeStateAsUpdate(doc));
    const own = new OwnChanges(doc);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    insertText(other, 'a' as ClauseId, 0, 'ajeno ');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'network');
    expect(own.isEmpty).toBe(true);
    insertText(doc, b, 3, ' más');
    expect(own.words('feminine')).toEqual([{ id: 'b', kind: 'content', number: undefined, words: 'dos más' }]);
    expect(missingFrom(saved, own.words('feminine'))).toHaveLength(1);
    insertText(saved, b, 3, ' más');
    expect(missingFrom(saved, own.words('feminine'))).toEqual([]);
    own.saved();
    expect(own.isEmpty).toBe(true);
    own.destroy();
    deleteText(doc, b, 0, 1);
    expect(own.isEmpty).toBe(true);
  });
});

describe('people in the room', () => {
  it('are each named once, by what the server says of them, without oneself', () => {
    const awareness = new Awareness(new Y.Doc());
    awareness.states.set(1, { user: { name: 'Rosa Caal', organization: 'ASIES' } });
    awareness.states.set(2, { user: { name: 'Rosa Caal', organization: 'ASIES' } });
    awareness.states.set(3, { user: { name: 'Ana Xol' } });
    awareness.states.set(4, { caret: null });
    expect(othersIn(awareness)).toMatchObject([
      { name: 'Ana Xol', organization: undefined },
      { name: 'Rosa Caal', organization: 'ASIES' },
    ]);
    awareness.destroy();
  });

  it('tells people of one name apart by their keys, and leaves one’s own other pages out', () => {
    const awareness = new Awareness(new Y.Doc());
    const pages: [number, string, string][] = [
      [1, 'Ana Xol', 'k1'],
      [2, 'Ana Xol', 'k1'],
      [3, 'Ana Xol', 'k2'],
      [4, 'Rosa Caal', 'own'],
    ];
    for (const [client, name, key] of pages) awareness.states.set(client, { user: { name, key } });
    expect(othersIn(awareness, 'own').map(({ key }) => key)).toEqual(['k1', 'k2']);
    awareness.destroy();
  });
});

describe('the room for a keyboard', () => {
  it('leads to the text past the contents with the first stop', () => {
    globalThis.matchMedia ??= (() => ({ matches: true })) as unknown as typeof matchMedia;
    const place = document.createElement('div');
    place.dataset['locale'] = 'es';
    const asked: (ClauseId | undefined)[] = [];
    const settings = readRoomSettings(place, { protocol: 'https:', host: 'articulado.gt' });
    const frame = new RoomFrame(place, t, settings, (id) => asked.push(id));
    frame.outline.show([{ id: b, kind: 'article', number: '1', words: 'Objeto', level: 2 }]);
    const [first, ...others] = place.querySelectorAll<HTMLElement>('a[href], button, input, summary');
    expect(first!.textContent).toBe('Ir al texto');
    expect(first!.getAttribute('href')).toBe(`#${frame.sheet.id}`);
    first!.click();
    others.find(({ dataset }) => dataset['goto'])!.click();
    expect(asked).toEqual([undefined, b]);
  });
});

describe('words without a place', () => {
  const lost: LostWords = { clause: b, words: 'palabras tardías', whole: 'Texto con palabras tardías' };
  beforeEach(() => localStorage.clear());

  it('are offered back, restored or dismissed, and dismissed ones stay so on this device only while they are the same', () => {
    const restored: LostWords[] = [];
    let told = 0;
    const panel = () =>
      new LostWordsPanel(t, 'd1', {
        restore: (words) => restored.push(words),
        came: (count) => (told = count),
        toText: () => {},
      });
    const first = panel();
    const place = mounted(<LostWordsView panel={first} />);
    first.show([lost]);
    expect(told).toBe(1);
    expect(place.hidden).toBe(false);
    expect(place.textContent).toContain('palabras tardías');
    const [restore, dismiss] = place.querySelectorAll('button');
    restore!.click();
    expect(restored).toEqual([lost]);
    dismiss!.click();
    expect(place.hidden).toBe(true);
    const later = panel();
    const laterPlace = mounted(<LostWordsView panel={later} />);
    later.show([lost]);
    expect(laterPlace.hidden).toBe(true);
    later.show([{ ...lost, words: 'otras' }]);
    expect(laterPlace.hidden).toBe(false);
  });

  it('show words as words, whatever they look like', () => {
    const panel = new UnsavedWordsPanel(t, () => {});
    const place = mounted(<UnsavedWordsView panel={panel} />);
    panel.add([{ id: b, kind: 'article', number: '4', words: '<img src=x onerror=alert(1)>' }]);
    expect(place.querySelector('img')).toBeNull();
    expect(place.textContent).toContain('Artículo 4<img src=x onerror=alert(1)>');
  });
});

describe('tools', () => {
  it('tell their keys to people and to machines', () => {
    expect(keysInWords(t, ['mod', 'shift', 'letter:K'])).toBe('Ctrl+Mayús+K');
    expect(keysForMachines(['mod', 'shift', 'letter:K'])).toBe('Control+Shift+K');
  });

  it('are one stop of the Tab key, with arrows from one to the next and round', () => {
    document.body.innerHTML = '<div><button>1</button><select></select><button>3</button></div>';
    const row = document.body.firstElementChild as HTMLElement;
    rovingFocus(row);
    const stops = [...row.children] as HTMLElement[];
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    stops[0]!.focus();
    press('ArrowRight');
    expect(document.activeElement).toBe(stops[1]);
    press('End');
    press('ArrowRight');
    expect(document.activeElement).toBe(stops[0]);
    press('ArrowLeft');
    expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0]);
  });

  it('complete addresses as people type them and leave others alone', () => {
    expect(completed(' www.minfin.gob.gt ')).toBe('https://www.minfin.gob.gt');
    expect(completed('ana@ejemplo.gt')).toBe('mailto:ana@ejemplo.gt');
    expect(completed('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(completed('https://ejemplo.gt/a?b=c')).toBe('https://ejemplo.gt/a?b=c');
  });
});

describe('the contents', () => {
  it('hold titles, chapters and articles with their numbers, also those without words', () => {
    const text = [
      { ...clauseNamed('t', 'GENERAL'), kind: 'title' as const },
      { ...clauseNamed('c', 'Objeto'), kind: 'chapter' as const, depth: 1 },
      { ...clauseNamed('a', ''), kind: 'article' as const, depth: 2 },
      { ...clauseNamed('p', 'no'), kind: 'paragraph' as const, depth: 3 },
    ];
    expect(outlineOf(text).map(({ kind, number, level, words }) => [kind, number, level, words])).toEqual([
      ['title', 'I', 0, 'GENERAL'],
      ['chapter', 'I', 1, 'Objeto'],
      ['article', '1', 2, ''],
    ]);
  });
});

describe('the page', () => {
  it('says which draft, for whom, and what the room says in their language', () => {
    const place = document.createElement('div');
    const messages = document.createElement('script');
    Object.assign(messages, { type: 'application/json', id: 'room-messages' });
    messages.textContent = JSON.stringify(roomMessages('en'));
    document.body.append(messages);
    Object.assign(place.dataset, {
      draft: 'd1',
      mayWrite: 'true',
      maySuggest: 'true',
      locale: 'en',
      language: 'quc',
      ordinals: 'roman',
      timeZone: 'Europe/Madrid',
      name: 'Ana',
      key: 'k1',
      page: '/processes/x/draft',
    });
    expect(readRoomSettings(place, { protocol: 'https:', host: 'articulado.gt' })).toEqual({
      draftId: 'd1',
      mayWrite: true,
      maySuggest: true,
      locale: 'en',
      language: 'quc',
      ordinals: 'roman',
      timeZone: 'Europe/Madrid',
      messages: roomMessages('en'),
      name: 'Ana',
      key: 'k1',
      page: '/processes/x/draft',
      serverUrl: 'wss://articulado.gt/collab',
    });
  });

  it('has every message that the room says, without loading those of other pages', () => {
    const folder = path.resolve(__dirname);
    const sources = readdirSync(folder).filter((file) => /\.tsx?$/.test(file) && !file.includes('.spec.'));
    const said = sources.flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bt\('([^'$]+)'/g)].map(([, id]) => id!),
    );
    expect(said.length).toBeGreaterThan(20);
    for (const id of said)
      expect(
        t(id as Parameters<typeof t>[0], {
          count: 1,
          names: '',
          name: '',
          number: '',
          keys: '',
          label: '',
          limit: 1,
          organization: '',
          first: '',
          second: '',
          kind: '',
          reason: '',
          row: 1,
          rows: 1,
          column: 1,
          columns: 1,
          shown: 1,
          act: '',
          list: '',
        }),
      ).not.toBe(id);
  });
});

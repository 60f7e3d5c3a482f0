import { doTask, keysOf } from './by-keyboard.js';
import { expect, test } from './fixtures.js';
import { clauseIds, isSaved } from './drafting-room.js';
import { ownEmptyDraft } from './own-draft.js';

/**
 * What somebody does who has only a keyboard, while a colleague types in the same clauses: twenty tasks, after each of which
 * every letter of the text is compared with the one that was meant. `z` is the colleague's letter, and nobody else's.
 */
const colleague = 'zzz';

test('twenty tasks are done by keyboard alone while a colleague types in the same clauses', async ({ someone }) => {
  const lucia = await (await someone()).signInAs('coordinator');
  const room = await ownEmptyDraft(someone);
  const andres = await (await someone()).signInAs('drafter');
  for (const person of [andres, lucia]) {
    await person.goTo(room);
    await person.page.locator('.ProseMirror > [data-clause]').first().waitFor();
  }
  const { type, press, times } = keysOf(andres);
  /** The colleague writes at one end of the clause that says `beside`. */
  const task = (name: string, beside: string, act: () => Promise<void>, right: readonly string[]) =>
    test.step(name, () => {
      const end = /^[2-6]\./.test(name) ? 'Home' : 'End';
      return doTask(andres, lucia, { act, beside, end, letters: colleague, right });
    });

  await press('Tab'); // the skip link leads to the text
  await andres.page.getByRole('link', { name: 'Ir al texto' }).focus();
  await press('Enter');
  const title = `docTitle@0 ${colleague}Política`;
  await task(
    '1. a title, by the menu of kinds',
    '',
    async () => {
      await type('Política');
      await press('Alt+F10', 'ArrowRight', 'ArrowRight');
      await times(20, 'ArrowUp'); // to the first kind of the list
      await press('Escape');
    },
    ['docTitle@0 Política'],
  );
  await task(
    '2. an article, by its label',
    'Política',
    async () => {
      await press('End', 'Enter');
      await type('Artículo 1. Objeto.');
    },
    [title, 'article@0 1 Objeto.'],
  );
  await task(
    '3. the paragraph under it',
    'Objeto',
    async () => {
      await press('Enter');
      await type('Abre los datos.');
    },
    [title, `article@0 1 ${colleague}Objeto.`, 'content@1 Abre los datos.'],
  );
  const article = `article@0 1 ${colleague}Objeto.`;
  await task(
    '4. a numeral',
    'Abre',
    async () => {
      await press('Enter');
      await type('1. Son fines:');
    },
    [title, article, `content@1 ${colleague}Abre los datos.`, 'paragraph@1 1 Son fines:'],
  );
  const opening = `content@1 ${colleague}Abre los datos.`;
  await task(
    '5. a point below it',
    'Son fines',
    async () => {
      await press('Enter');
      await type('a) rendir cuentas;');
    },
    [title, article, opening, `paragraph@1 1 ${colleague}Son fines:`, 'point@2 a rendir cuentas;'],
  );
  const numeral = `paragraph@1 1 ${colleague}Son fines:`;
  await task(
    '6. the next point, by Enter',
    'rendir',
    async () => {
      await press('Enter');
      await type('innovar.');
    },
    [title, article, opening, numeral, `point@2 a ${colleague}rendir cuentas;`, 'point@2 b innovar.'],
  );
  const first = `point@2 a ${colleague}rendir cuentas;`;
  await task(
    '7. a clause divided in two',
    'innovar',
    async () => {
      await press('Home', 'ArrowRight', 'ArrowRight', 'Enter');
    },
    [title, article, opening, numeral, first, 'point@2 b in', `point@2 c novar.${colleague}`],
  );
  await task(
    '8. the two made one again',
    'novar',
    async () => {
      await press('Backspace');
    },
    [title, article, opening, numeral, first, `point@2 b innovar.${colleague}${colleague}`],
  );
  const second = (letter: string) => `point@2 ${letter} innovar.${colleague}${colleague}`;
  await task(
    '9. a point moved up',
    'rendir',
    async () => {
      await press('Alt+ArrowUp');
    },
    [title, article, opening, numeral, second('a'), `point@2 b ${colleague}rendir cuentas;${colleague}`],
  );
  const last = `point@2 b ${colleague}rendir cuentas;${colleague}`;
  await task(
    '10. made less deep, and deep again by one undo',
    'Abre',
    async () => {
      await press('Shift+Tab', 'Control+z');
    },
    [title, article, `${opening}${colleague}`, numeral, second('a'), last],
  );
  const text = [title, article, `${opening}${colleague}`, numeral, second('a'), last];
  await task(
    '11. words made bold',
    'innovar',
    async () => {
      await press('Home');
      await times(7, 'Shift+ArrowRight');
      await press('Control+b', 'ArrowRight');
    },
    text.with(4, `${second('a')}${colleague}`),
  );
  await expect(lucia.page.locator('.ProseMirror strong')).toHaveText('innovar');
  text[4] = `${second('a')}${colleague}`;
  await task(
    '12. a link',
    'rendir',
    async () => {
      await press('Home');
      await times(7, 'Shift+ArrowRight');
      await press('Control+k');
      await type('www.minfin.gob.gt');
      await press('Enter');
    },
    text.with(5, `${last}${colleague}`),
  );
  await expect(lucia.page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://www.minfin.gob.gt');
  text[5] = `${last}${colleague}`;
  await task(
    '13. a footnote, and back to its mark',
    'innovar',
    async () => {
      await press('Home');
      await times(7, 'ArrowRight');
      await press('Control+Alt+f');
      await type('Ley de Innovación.');
      await press('Control+Alt+f');
    },
    [...text.slice(0, 4), `point@2 a innovar1.${colleague.repeat(4)}`, 'note@3 1 Ley de Innovación.', text[5]],
  );
  text.splice(4, 1, `point@2 a innovar1.${colleague.repeat(4)}`, 'note@3 1 Ley de Innovación.');
  await task(
    '14. another article, with a number of its own',
    'rendir',
    async () => {
      await press('Control+End', 'Control+Enter');
      await type('Artículo 2. Plazos.');
      await press('Control+Alt+n');
      await type('17 Bis');
      await press('Enter');
    },
    [...text.with(6, `${text[6]}${colleague}`), 'article@0 17 Bis Plazos.'],
  );
  text.splice(6, 1, `${text[6]}${colleague}`, 'article@0 17 Bis Plazos.');
  await task(
    '15. a reference to it',
    'Abre',
    async () => {
      await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Home');
      await times(`${colleague}Abre los datos`.length, 'ArrowRight');
      await type(' según el ');
      await press('Control+Alt+r');
      await type('17 bis');
      await press('Enter');
    },
    text.with(2, `content@1 ${colleague}Abre los datos según el artículo 17 Bis.${colleague.repeat(2)}`),
  );
  text[2] = `content@1 ${colleague}Abre los datos según el artículo 17 Bis.${colleague.repeat(2)}`;
  await task(
    '16. a defined term',
    'Objeto',
    async () => {
      await press('Home');
      await times(colleague.length, 'ArrowRight');
      await times('Abre'.length, 'Shift+ArrowRight');
      await press('Control+Alt+d');
    },
    text.with(1, `${article}${colleague}`),
  );
  await expect(lucia.page.locator('.ProseMirror dfn')).toHaveText('Abre');
  text[1] = `${article}${colleague}`;
  await task(
    '17. a table',
    'Plazos',
    async () => {
      await press('Control+End', 'Control+Enter', 'Control+Alt+t', '2', 'Tab', '2', 'Enter');
      for (const words of ['Institución', 'Días', 'MINFIN']) {
        await type(words);
        await press('Tab');
      }
      await type('30');
    },
    [...text.with(7, `${text[7]}${colleague}`), 'cell@1 Institución', 'cell@1 Días', 'cell@1 MINFIN', 'cell@1 30'],
  );
  text.splice(7, 1, `${text[7]}${colleague}`, 'cell@1 Institución', 'cell@1 Días', 'cell@1 MINFIN', 'cell@1 30');
  await task(
    '18. a row and a column more',
    'MINFIN',
    async () => {
      await press('Alt+Enter');
      await type('60');
      await press('Alt+Shift+Enter');
      await type('Nota');
    },
    [
      ...text.slice(0, 10),
      'cell@1',
      `cell@1 MINFIN${colleague}`,
      'cell@1 30',
      'cell@1',
      'cell@1',
      'cell@1 60',
      'cell@1 Nota',
    ],
  );
  text.splice(
    10,
    2,
    'cell@1',
    `cell@1 MINFIN${colleague}`,
    'cell@1 30',
    'cell@1',
    'cell@1',
    'cell@1 60',
    'cell@1 Nota',
  );
  const ids = await clauseIds(andres);
  const [first17, moved] = [text[7]!, text.slice(1, 7)];
  text.splice(0, 8, `${text[0]}${colleague}`, first17, ...moved.with(0, moved[0]!.replace(' 1 ', ' 18 ')));
  await task(
    '19. a whole article cut, with its note, and put behind the heading of another',
    'Política',
    async () => {
      await press('Control+Home', 'ArrowDown', 'Home');
      await times(moved.length, 'Shift+ArrowDown');
      await press('Control+x', 'Control+Home', 'ArrowDown', 'End', 'Control+v');
    },
    text,
  );
  expect(await clauseIds(lucia)).toEqual([ids[0], ids[7], ...ids.slice(1, 7), ...ids.slice(8)]);
  text[1] = `${first17}${colleague}`;
  await task(
    '20. a clause deleted, and brought back by one undo',
    'Plazos',
    async () => {
      await press('Control+Home', 'Control+Shift+K', 'Control+z');
    },
    text,
  );
  for (const person of [andres, lucia]) await isSaved(person);
});

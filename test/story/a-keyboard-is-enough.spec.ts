import { doTask, inSmallText, smallText, toThe } from './by-keyboard.js';
import { expect, test } from './fixtures.js';
import { isSaved } from './drafting-room.js';

/** Letters of the colleague, and nobody else's. */
const z = 'zz';

test('a law is written, changed and cut down by keyboard alone while a colleague types in the same clauses', async ({
  someone,
}) => {
  const { andres, lucia, toLine, text, type, press, times } = await inSmallText(someone);
  const lines = [...smallText];
  /** @param changed - index and new line of each clause that changes; all that is left out stays as it is */
  const task = async (
    name: string,
    beside: readonly [words: string, end: 'Home' | 'End'],
    act: () => Promise<void>,
    changed: Readonly<Record<number, string>>,
  ) => {
    for (const [index, line] of Object.entries(changed)) lines[Number(index)] = line;
    const [words, end] = beside;
    await test.step(name, () => doTask(andres, lucia, { act, beside: words, end, letters: z, right: lines }));
  };

  await task(
    '1. a line break, and words behind it',
    ['Abre', 'Home'],
    async () => {
      await toLine(2);
      await press('End', 'Shift+Enter');
      await type('Son gratuitas.');
      await press('Home');
      await type('Todas ');
    },
    { 2: `content@1 ${z}Abre las salas a todos.\nTodas Son gratuitas.` },
  );
  await toLine(5);
  await press('Shift+ArrowDown', 'Shift+ArrowDown');
  await task('2. two numerals made deeper, and not the next article', ['aviso', 'End'], () => press('Tab'), {
    4: 'paragraph@2 1 De lunes a viernes.',
    5: `paragraph@2 2 El aviso va en la puerta.${z}`,
  });
  await task('3. and less deep', ['aviso', 'End'], () => press('Shift+Tab'), {
    4: 'paragraph@1 1 De lunes a viernes.',
    5: `paragraph@1 2 El aviso va en la puerta.${z}${z}`,
  });
  await task('4. both moved below the next heading', ['Multas', 'End'], () => press('Alt+ArrowDown'), {
    4: `article@0 3 Multas.${z}`,
    5: 'paragraph@1 1 De lunes a viernes.',
    6: `paragraph@1 2 El aviso va en la puerta.${z}${z}`,
  });
  await task('5. and back by one undo', ['Multas', 'End'], () => press('Control+z'), {
    4: 'paragraph@1 1 De lunes a viernes.',
    5: `paragraph@1 2 El aviso va en la puerta.${z}${z}`,
    6: `article@0 3 Multas.${z}${z}`,
  });
  await task(
    '6. both deleted, and brought back from where the page offers it',
    ['Multas', 'End'],
    async () => {
      await press('Control+Shift+K', 'Escape');
      await toThe(andres, 'button', 'Deshacer');
      await press('Enter');
    },
    { 6: `article@0 3 Multas.${z}${z}${z}` },
  );
  await task(
    '7. a label that one undo makes words, and that no kind on the way takes away',
    ['paga', 'End'],
    async () => {
      await toLine(8);
      await type('Artículo 8. ');
      await press('Control+z', 'Alt+F10', 'ArrowRight', 'ArrowRight');
      await times(6, 'ArrowUp');
      await press('Escape');
    },
    { 7: `section@1 1 Artículo 8. Nadie paga.${z}` },
  );
  await task(
    '8. the kind it had, by Enter in the menu',
    ['paga', 'End'],
    async () => {
      await press('Alt+F10');
      await times(6, 'ArrowDown');
      await press('Enter', 'Escape');
    },
    { 7: `content@1 Artículo 8. Nadie paga.${z}${z}` },
  );
  await task(
    '9. a reference, and another in its stead',
    ['paga', 'Home'],
    async () => {
      await press('End');
      await type(' Véase ');
      for (const article of ['horario', 'objeto']) {
        await press('Control+Alt+r');
        await type(article);
        await press('Enter');
      }
    },
    { 7: `content@1 ${z}Artículo 8. Nadie paga.${z}${z} Véase artículo 1` },
  );
  await task(
    '10. a link, and another address for it',
    ['gratuitas', 'End'],
    async () => {
      await toLine(3);
      await times('Todas'.length, 'Shift+ArrowRight');
      await press('Control+k');
      await type('datos.gob.gt');
      await press('Enter', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'Control+k');
      await type('minfin.gob.gt');
      await press('Enter');
    },
    { 2: `content@1 ${z}Abre las salas a todos.\nTodas Son gratuitas.${z}` },
  );
  for (const { page } of [andres, lucia])
    await expect(page.locator('.ProseMirror a')).toHaveAttribute('href', 'https://minfin.gob.gt');
  await task(
    '11. a table, filled by Tab',
    ['Multas', 'Home'],
    async () => {
      await press('Control+End', 'Control+Alt+t', '3', 'Tab', '2', 'Enter');
      for (const words of ['uno', 'par', 'tres', 'cuatro', 'cinco']) {
        await type(words);
        await press('Tab');
      }
      await type('seis');
    },
    {
      6: `article@0 3 ${z}Multas.${z}${z}${z}`,
      ...Object.fromEntries(['uno', 'par', 'tres', 'cuatro', 'cinco', 'seis'].map((w, i) => [8 + i, `cell@1 ${w}`])),
    },
  );
  await times(3, 'Shift+Tab');
  await task('12. a cell typed over', ['tres', 'End'], () => type('III'), { 10: `cell@1 III${z}` });
  await task(
    '13. out of the table forwards and backwards, and in again',
    ['III', 'End'],
    async () => {
      await press('Escape', 'Tab');
      await expect(text).not.toBeFocused();
      await press('Shift+Tab');
      await expect(text).toBeFocused();
      await press('Escape', 'Shift+Tab');
      await expect(text).not.toBeFocused();
      await press('Tab');
    },
    { 10: `cell@1 III${z}${z}` },
  );
  lines.splice(10, 2);
  await task(
    '14. the row deleted',
    ['uno', 'End'],
    async () => {
      await press('Control+Alt+t');
      await toThe(andres, 'button', 'Borrar las filas seleccionadas');
      await press('Enter');
    },
    { 8: `cell@1 uno${z}` },
  );
  lines.splice(8, 4, `cell@1 par${z}`, 'cell@1 seis');
  await task(
    '15. a column deleted',
    ['par', 'End'],
    async () => {
      await press('Control+Alt+t');
      await toThe(andres, 'button', 'Borrar las columnas seleccionadas');
      await press('Enter');
    },
    {},
  );
  await task(
    '16. a clause behind the table, with words copied from the first',
    ['par', 'End'],
    async () => {
      await press('Control+Home', 'End', 'Control+Shift+ArrowLeft', 'Control+c', 'Control+End', 'Control+Enter');
      await type('Fin de la ');
      await press('Control+v');
    },
    { 8: `cell@1 par${z}${z}`, 10: 'content@1 Fin de la Bibliotecas' },
  );
  lines.splice(4, 2, `paragraph@1 1 ${z}De aviso va en la puerta.${z}${z}`);
  await toLine(5);
  await times('De '.length, 'ArrowRight');
  await press('Shift+End', 'Shift+ArrowRight');
  await times('El '.length, 'Shift+ArrowRight');
  await task('17. words over two numerals deleted', ['viernes', 'Home'], () => press('Delete'), {});
  await task(
    '18. a number of its own, taken back',
    ['Objeto', 'End'],
    async () => {
      await toLine(1);
      await press('Control+Alt+n');
      await type('4 Bis');
      await press('Enter', 'Control+Alt+n', 'Backspace', 'Enter');
    },
    { 1: `article@0 1 Objeto.${z}` },
  );
  const [, heading, opening] = lines as [string, string, string];
  await task('19. a heading moved alone', ['Objeto', 'End'], () => press('Alt+Shift+ArrowDown'), {
    1: opening,
    2: `${heading}${z}`,
  });
  lines.splice(2, 2, `article@0 1 ${z}Objeto.${z}${z}Horario.`);
  await task('20. and made one with the next by Delete', ['Objeto', 'Home'], () => press('End', 'Delete'), {
    4: lines[4]!.replace(' 3 ', ' 2 '),
  });
  for (const person of [andres, lucia]) await isSaved(person);
});

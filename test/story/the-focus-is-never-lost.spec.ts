import { inSmallText, linesOf, smallText, toThe } from './by-keyboard.js';
import { expect, test } from './fixtures.js';
import { isSaved } from './drafting-room.js';

test('the focus is never lost: in the contents, the help, the notices, and the words of a clause that is deleted', async ({
  someone,
}) => {
  const { andres, lucia, toLine, text, type, press, times } = await inSmallText(someone);
  const { page } = andres;
  await test.step('the help, and back to the text', async () => {
    await press('Alt+F10', 'End', 'Enter');
    const help = page.getByRole('dialog');
    await expect(help).toContainText('Salir del texto con el teclado');
    expect(await help.evaluate((dialog) => dialog.scrollTop)).toBe(0);
    await expect(help.getByRole('textbox', { name: 'Buscar una acción o una tecla' })).toBeFocused();
    await page.keyboard.type('bajar clausula');
    await expect(help.getByRole('definition')).toHaveText(['Bajar la cláusula con lo que contiene']);
    await expect(help.getByRole('status')).toHaveText('Hay una.');
    await press('Escape');
    await expect(page.getByRole('button', { name: 'Ayuda y teclas' })).toBeFocused();
    await press('Escape');
    await expect(text).toBeFocused();
  });

  await test.step('the contents, while a colleague writes a heading', async () => {
    await press('Escape');
    await toThe(andres, 'link', 'Artículo 2 Horario.', 'Shift+Tab');
    await lucia.page.locator('.ProseMirror > [data-clause]', { hasText: 'Horario' }).click();
    await lucia.page.keyboard.press('End');
    await lucia.page.keyboard.type(' Avisos.');
    await expect(page.getByRole('link', { name: 'Artículo 2 Horario. Avisos.' })).toBeFocused();
    await lucia.page.keyboard.press('Enter');
    await lucia.page.keyboard.type('Artículo 3. Días.');
    await expect(page.getByRole('link', { name: 'Artículo 3 Días.' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Artículo 2 Horario. Avisos.' })).toBeFocused();
    await press('Enter');
    await expect(text).toBeFocused();
    await type('¡');
    await expect.poll(async () => (await linesOf(lucia))[3]).toBe('article@0 2 ¡Horario. Avisos.');
  });

  await test.step('an offer to undo that is no longer what was done last', async () => {
    await toLine(2);
    await press('Control+Shift+K');
    const offer = page.getByRole('button', { name: 'Deshacer', exact: true });
    await expect(offer).toBeVisible();
    await type('¿');
    await expect(offer).toHaveCount(0);
    await press('Control+z', 'Control+z');
    await expect.poll(async () => (await linesOf(lucia))[2]).toBe(smallText[2]);
  });

  await test.step('words without a place, dismissed', async () => {
    await page.context().setOffline(true);
    await lucia.page.locator('.ProseMirror > [data-clause]', { hasText: 'paga' }).click();
    await lucia.page.keyboard.press('End');
    await lucia.page.keyboard.type(' Nunca.');
    await isSaved(lucia);
    await press('Control+End', 'Control+Shift+K');
    await page.context().setOffline(false);
    await expect(page.getByRole('region', { name: 'Palabras sin lugar' })).toContainText('Nunca.');
    await press('Escape');
    await toThe(andres, 'button', 'Descartar en este equipo');
    await press('Enter');
    await expect(text).toBeFocused();
  });

  await test.step('a dialog about a row that a colleague deletes', async () => {
    await press('Control+End', 'Control+Enter', 'Control+Alt+t', '3', 'Tab', '1', 'Enter');
    for (const words of ['uno', 'par']) {
      await type(words);
      await press('Tab');
    }
    await type('tres');
    await press('Shift+Tab', 'Control+Alt+t');
    await expect(page.getByRole('dialog')).toBeVisible();
    await lucia.page.locator('.ProseMirror > [data-clause]', { hasText: 'par' }).click();
    await lucia.page.keyboard.press('Control+Shift+K');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: /^Palabras de la cláusula borrada/ })).toHaveValue('par');
    await expect(page.getByRole('textbox', { name: /^Palabras de la cláusula borrada/ })).toBeFocused();
    await times(3, 'Tab');
    await press('Enter');
    await expect(text).toBeFocused();
    for (const person of [andres, lucia])
      await expect.poll(async () => (await linesOf(person)).slice(-2)).toEqual(['cell@1 uno', 'cell@1 tres']);
  });
});

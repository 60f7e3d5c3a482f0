import { clauseWith, isSaved, typeAt, wordsOf } from './drafting-room.js';
import { expect, test } from './fixtures.js';
import { ScriptedProcess } from './scripted-process.js';
import { suggest, table } from './suggesting.js';

test('whoever may not write proposes from a phone without scripts; what is accepted comes to all who write, as it was seen', async ({
  someone,
}) => {
  const { room, sofia, lucia, andres } = await table(someone);
  await andres.goTo(room);
  await clauseWith(andres, 'Las instituciones').waitFor();
  const address = await suggest(
    sofia,
    room,
    'Las instituciones',
    'Las instituciones responden en treinta días hábiles.',
  );
  expect(await wordsOf(andres)).toContain('en quince días.');

  await lucia.goTo(`${room}/suggestions`);
  await lucia.follow('Propuesta 1');
  await lucia.reads('Quince días no alcanzan fuera de la capital.');
  await expect(lucia.page.locator('main ins').first()).toContainText('treinta');
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('el borrador tiene su cambio');
  await expect.poll(() => wordsOf(andres)).toContain('Las instituciones responden en treinta días hábiles.');
  await expect(clauseWith(andres, 'Las instituciones').locator('strong, b')).toHaveText('treinta');
  await sofia.goTo(address);
  await sofia.reads('Se aceptó');
  await sofia.reads('Qué cambió en el borrador');
  await expect(sofia.page.locator('main ins').first()).toContainText('treinta');
});

test('a suggestion whose text changed under the eyes of whoever decides is shown again before it is accepted', async ({
  someone,
}) => {
  const { room, sofia, lucia, andres } = await table(someone);
  const address = await suggest(sofia, room, 'Esta política rige', 'Esta política rige desde el 1 de enero.');
  await lucia.goTo(address);
  await andres.goTo(room);
  await typeAt(andres, 'Esta política rige', 'start', 'Por acuerdo: ');
  await isSaved(andres);
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('El borrador cambió mientras usted revisaba esta propuesta');
  expect(await wordsOf(andres)).toContain('Por acuerdo: Esta política rige desde su publicación.');
  await lucia.goTo(address);
  await lucia.press('Aceptar la propuesta');
  await expect.poll(() => wordsOf(andres)).toContain('Por acuerdo: Esta política rige desde el 1 de enero.');
});

test('a suggestion is rejected with a reason that its author reads, and another one is withdrawn by its author', async ({
  someone,
}) => {
  const { room, sofia, lucia } = await table(someone);
  const address = await suggest(sofia, room, 'Las instituciones', 'Las instituciones responden en un año.');
  await lucia.goTo(address);
  await lucia.press('Rechazar la propuesta');
  await lucia.fill({ 'Por qué no, para quien la hizo': 'La mesa acordó quince días.' });
  await lucia.press('Rechazar la propuesta');
  await lucia.reads('La propuesta se rechazó');
  await sofia.goTo(address);
  await sofia.reads('La mesa acordó quince días.');
  await expect(sofia.page.getByRole('button', { name: 'Aceptar la propuesta' })).toHaveCount(0);

  const other = await suggest(sofia, room, 'Esta política rige', 'Esta política rige desde hoy.');
  await sofia.press('Retirar mi propuesta');
  await sofia.reads('Su propuesta quedó retirada.');
  await lucia.goTo(other);
  await lucia.reads('Se retiró');
  await expect(lucia.page.getByRole('button', { name: 'Aceptar la propuesta' })).toHaveCount(0);
});

test('what was suggested for a provision that is gone brings it back if whoever decides says so', async ({
  someone,
}) => {
  const { room, sofia, lucia } = await table(someone);
  const address = await suggest(sofia, room, 'Esta política rige', 'Esta política rige desde hoy.');
  await lucia.goTo(room);
  await clauseWith(lucia, 'Esta política rige').click();
  await lucia.page.keyboard.press('Control+Shift+k');
  await expect.poll(() => wordsOf(lucia)).not.toContain('rige');
  await isSaved(lucia);
  await lucia.goTo(address);
  await lucia.reads('Lo que esta propuesta cambia ya no está en el borrador');
  await expect(lucia.page.getByRole('button', { name: 'Aceptar la propuesta' })).toHaveCount(0);
  await lucia.follow('Ver qué cambia si la disposición vuelve al texto');
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('el borrador tiene su cambio');
  await lucia.goTo(room);
  await expect.poll(() => wordsOf(lucia)).toContain('Esta política rige desde hoy.');
});

test('what a contribution proposes comes into the draft in one press, and its author is answered without anybody typing it again', async ({
  someone,
}) => {
  const lucia = await (await someone()).signInAs('coordinator');
  const andres = await (await someone()).signInAs('drafter');
  const scripted = await ScriptedProcess.begin('aportada', { coordinator: lucia, someone });
  await scripted.consult();
  await lucia.goTo(`/processes/${scripted.slug}/desk?number=1`);
  await lucia.press('Llevar su redacción al borrador como propuesta');
  await lucia.reads('Su propuesta quedó registrada.');
  await lucia.reads('Lo propone el aporte 1.');
  const address = new URL(lucia.page.url()).pathname;

  await andres.goTo(address);
  await expect(andres.page.locator('main ins')).toContainText('también en domingo');
  await expect(andres.page.locator('main del')).toContainText('de lunes a viernes');
  await andres.press('Aceptar la propuesta');
  await andres.reads('el borrador tiene su cambio');

  await lucia.goTo(address);
  await lucia.follow('Ver el aporte 1 en el escritorio de respuestas');
  await lucia.reads('Propuesta de cambio 1');
  await lucia.choose(/^Acogido(?! en parte)/);
  await lucia.fill({ Razón: 'El domingo es día de mercado.' });
  await lucia.press('Ver antes de publicar');
  await lucia.press('Publicar la respuesta');
  await lucia.reads('La respuesta quedó publicada.');
});

test('what a contribution proposes for words that the draft no longer has is suggested by hand, with its words before one’s eyes', async ({
  someone,
}) => {
  const lucia = await (await someone()).signInAs('coordinator');
  const scripted = await ScriptedProcess.begin('cambiada', { coordinator: lucia, someone });
  await scripted.consult();
  await lucia.goTo(`/processes/${scripted.slug}/draft`);
  await typeAt(lucia, 'de lunes a viernes', 'start', 'Hoy: ');
  await isSaved(lucia);
  await lucia.goTo(`/processes/${scripted.slug}/desk?number=1`);
  await lucia.press('Llevar su redacción al borrador como propuesta');
  await expect(lucia.page.getByLabel('Razón')).toHaveValue('');
  await lucia.page.getByRole('link', { name: 'Proponer en el borrador un cambio por el aporte 1' }).click();
  await lucia.reads('La gente baja al mercado el domingo.');
  await lucia.reads('también en domingo');
  const field = lucia.page.getByLabel('Cómo debe decir');
  await field.fill((await field.inputValue()).replace('de lunes a viernes', 'todos los días'));
  await lucia.fill({ 'Por qué': 'El domingo es día de mercado.' });
  await lucia.press('Enviar la propuesta');
  await lucia.reads('Su propuesta quedó registrada.');
  await lucia.reads('Aporte 1');
});

test('of two that put other words in the place of the same, each names the other, and the one that is accepted last stands', async ({
  someone,
}) => {
  const { room, sofia, lucia } = await table(someone);
  const first = await suggest(sofia, room, 'Las instituciones', 'Las instituciones responden en treinta días.');
  const second = await suggest(sofia, room, 'Las instituciones', 'Las instituciones responden en veinte días.');
  await lucia.goTo(second);
  await lucia.reads('Otras propuestas para lo mismo');
  await lucia.reads('Pone otras palabras en lugar de algunas de las mismas.');
  await lucia.page.getByRole('link', { name: 'Propuesta de cambio 1' }).click();
  await expect(lucia.page).toHaveURL(new RegExp(`${first}$`));
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('el borrador tiene su cambio');
  await lucia.goTo(second);
  await expect(lucia.page.locator('main del').first()).toContainText('treinta');
  await expect(lucia.page.locator('main ins').first()).toContainText('veinte');
  await expect(lucia.page.getByText('Otras propuestas para lo mismo')).toHaveCount(0);
  await lucia.press('Aceptar la propuesta');
  await lucia.reads('el borrador tiene su cambio');
  await lucia.goTo(room);
  await clauseWith(lucia, 'Las instituciones').waitFor();
  expect(await wordsOf(lucia)).toContain('Las instituciones responden en veinte días.');
});

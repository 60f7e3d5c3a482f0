import { ask } from './ask.js';
import { addPasskey, expectNoBarrier, withAuthenticator } from './authenticator.js';
import { expect, type Person, test } from './fixtures.js';
import { ScriptedProcess } from './scripted-process.js';
import { signedIn } from './signed-in.js';

test('somebody adds a passkey, names it, enters by it, and removes it', async ({ someone }) => {
  const person = await (await someone()).signInAs('observer');
  await withAuthenticator(person);
  await addPasskey(person, 'observacion@demo.articulado.example');
  await expectNoBarrier(person);

  await person.page.getByText('Otro nombre', { exact: true }).click();
  await person.fill({ 'Nombre de la llave': 'Mi teléfono' });
  await person.press('Guardar');
  await expect(person.page).toHaveURL(/done=renamePasskey/);
  await person.reads('Mi teléfono');

  // The device has one already: the browser says so, and the page tells it.
  await person.press('Confirmar con mi llave de acceso');
  await person.press('Crear la llave de acceso');
  await person.reads('Este dispositivo ya tiene una llave de acceso de su cuenta.');

  await person.page.context().clearCookies();
  await person.goTo('/sign-in?next=%2Faccount');
  await expectNoBarrier(person);
  await person.press('Entrar con una llave de acceso');
  await expect(person.page).toHaveURL(/\/account\?done=signInByPasskey/);

  await person.press('Quitar «Mi teléfono»');
  await expect(person.page).toHaveURL(/done=removePasskey/);
  await expect(person.page.getByText('Mi teléfono')).toHaveCount(0);
  await person.page.context().clearCookies();
  await person.goTo('/sign-in');
  await person.press('Entrar con una llave de acceso');
  await expect(person.page.getByRole('alert').first()).toBeVisible();
});

test('an approver signs by a passkey, and the page says so to everybody', async ({ someone }) => {
  const coordinator = await (await someone()).signInAs('coordinator');
  const process = await ScriptedProcess.begin('con-llave', { coordinator, someone });
  await process.consultAndAnswer();
  const { mario } = process.approvers;
  await withAuthenticator(mario);
  const { viewer } = await ask<{ viewer: { email: string } }>(mario, '{ viewer { email } }');
  await addPasskey(mario, viewer.email);

  await mario.goTo(`/processes/${process.slug}/approval`);
  await expectNoBarrier(mario);
  await mario.press(/^Firmar la versión 2 con llave de acceso/);
  await mario.reads('Elija qué decide.');
  await mario.choose(/^Aprobar con reservas/);
  await mario.fill({ 'Razones o reservas': 'Con reserva sobre el plazo.' });
  await mario.press(/^Firmar la versión 2 con llave de acceso/);
  await expect(mario.page).toHaveURL(/done=signVersion/);

  const reader = await someone({ scripts: false });
  await reader.goTo(`/processes/${process.slug}/approval`);
  await reader.reads('Con llave de acceso (passkey)');
  await reader.reads('Con reserva sobre el plazo.');
});

test('an administrator who has a passkey confirms by it what is done to an account', async ({ someone }) => {
  const email = `nombrada.${Date.now()}@example.org`;
  const appointed = await signedIn(await someone(), email);
  const administrator = await (await someone()).signInAs('administrator');
  await openAccount(administrator, email);
  await administrator.press('Nombrar');
  await expect(administrator.page).toHaveURL(/done=appointAdministrator/);

  await withAuthenticator(appointed);
  await addPasskey(appointed, email);
  await openAccount(appointed, email); // what she does to her own account is done as to any
  await expectNoBarrier(appointed);
  const answered = appointed.page.waitForEvent('framenavigated'); // the page sends it once the passkey has answered
  await appointed.press('Quitar la administración');
  await answered;
  await appointed.page.waitForLoadState();
  await appointed.page.goto('/account');
  await expect(appointed.page.getByText('Persona administradora')).toHaveCount(0);
});

/** The page of an account, with its address written once more in the first form that asks for it. */
async function openAccount(administrator: Person, email: string): Promise<void> {
  await administrator.goTo(`/admin?q=${encodeURIComponent(email)}`);
  await administrator.follow('Nombrada Cuc');
  await administrator.fill({ 'Escriba el correo de la persona para confirmar': email });
}

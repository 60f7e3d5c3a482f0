import { addPasskey, expectNoBarrier, withAuthenticator } from './authenticator.js';
import { expect, test } from './fixtures.js';
import { codeIn } from './mails.js';
import { signedIn } from './signed-in.js';

test('somebody changes their address by codes of both mailboxes, without scripts', async ({ someone }) => {
  const [old, fresh] = [`antes.${Date.now()}@example.org`, `despues.${Date.now()}@example.org`];
  const person = await signedIn(await someone({ scripts: false }), old, 'Berta Ixcoy');
  await person.goTo('/account');
  await person.fill({ 'Correo nuevo': fresh });
  await person.press('Pedir los códigos');
  await person.reads(`El código para ${fresh} está en la página «Correos»`);
  expect(person.page.url()).not.toContain('@');
  const [code, ownCode] = [await codeIn(person, fresh), await codeIn(person, old)];
  await person.fill({ 'Código que llegó al correo nuevo': '000000', 'Código que llegó a su correo de ahora': ownCode });
  await person.press('Cambiar el correo');
  await person.reads('El código no es correcto o ya venció.');
  await person.fill({ 'Código que llegó al correo nuevo': code, 'Código que llegó a su correo de ahora': ownCode });
  await person.press('Cambiar el correo');
  await expect(person.page).toHaveURL(/done=changeAddress/);
  await person.reads(fresh);
});

test('somebody who has a passkey changes their address by it and by a code of the new mailbox', async ({ someone }) => {
  const [old, fresh] = [`antes.${Date.now()}@example.org`, `despues.${Date.now()}@example.org`];
  const person = await signedIn(await someone(), old, 'Berta Ixcoy');
  await withAuthenticator(person);
  await addPasskey(person, old);
  await person.goTo('/account');
  await person.fill({ 'Correo nuevo': fresh });
  await person.press('Pedir el código');
  await person.reads('Confirme además con su llave de acceso que la cuenta es suya.');
  await expectNoBarrier(person);
  await person.fill({ 'Código que llegó al correo nuevo': '000000' });
  await person.press('Cambiar el correo');
  await person.reads('El código no es correcto o ya venció.');
  await person.fill({ 'Código que llegó al correo nuevo': await codeIn(person, fresh) });
  await person.press('Cambiar el correo');
  await expect(person.page).toHaveURL(/done=changeAddress/);
  await person.reads(fresh);
});

import AxeBuilder from '@axe-core/playwright';
import { expect, type Person } from './fixtures.js';
import { codeIn } from './mails.js';

/** Gives a browser an authenticator that shows a finger by itself. */
export async function withAuthenticator({ page }: Person): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  const like = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  const options = { ...like, isUserVerified: true, automaticPresenceSimulation: true };
  await devTools.send('WebAuthn.addVirtualAuthenticator', { options });
}

/** A first passkey, by the page of the account. @param email - where the code goes */
export async function addPasskey(person: Person, email: string): Promise<void> {
  await person.goTo('/account');
  await person.press('Pedir un código');
  await expect(person.page).toHaveURL(/done=requestPasskeyCode/);
  await person.fill({ 'Código que recibió': await codeIn(person, email) });
  await person.press('Continuar');
  await expectNoBarrier(person);
  await person.fill({ 'Nombre de la llave': 'Teléfono de la oficina' });
  await person.press('Crear la llave de acceso');
  await expect(person.page).toHaveURL(/done=addPasskey/);
  await person.reads('Teléfono de la oficina');
}

/** The page has no barrier, as it is at the moment. */
export async function expectNoBarrier({ page }: Person): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations).toEqual([]);
}

import type { Person } from './fixtures.js';
import { ownDraftOf } from './own-draft.js';

const law = `# Política de prueba

## Artículo 1. Plazo

Las instituciones responden en **quince** días.

## Artículo 2. Vigencia

Esta política rige desde su publicación.
`;

const phone = { scripts: false, width: 360 };

/** A draft of their own for who proposes from a phone without scripts, who decides and who drafts. @returns them, and the room's address */
export async function table(someone: (options?: typeof phone) => Promise<Person>) {
  const room = await ownDraftOf(law, someone);
  const sofia = await (await someone(phone)).signInAs('observer');
  const lucia = await (await someone()).signInAs('coordinator');
  const andres = await (await someone()).signInAs('drafter');
  return { room, sofia, lucia, andres };
}

/** Who may not write proposes other words for a clause, from a phone without scripts. */
export async function suggest(sofia: Person, room: string, clause: string, words: string): Promise<string> {
  await sofia.goTo(`${room}/suggestions`);
  await sofia.follow('Proponer un cambio');
  await sofia.page
    .locator('.clause, li, div', { hasText: clause })
    .last()
    .getByRole('link', { name: 'Proponer un cambio aquí' })
    .click();
  await sofia.fill({ 'Cómo debe decir': words, 'Por qué': 'Quince días no alcanzan fuera de la capital.' });
  await sofia.press('Enviar la propuesta');
  await sofia.reads('Su propuesta quedó registrada.');
  return new URL(sofia.page.url()).pathname;
}

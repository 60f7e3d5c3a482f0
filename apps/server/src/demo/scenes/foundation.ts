import { cast, type InstitutionKey, institutions } from '../cast.js';
import type { Scene } from './scene.js';

/** The platform's first days: its administrator, and the institutions that people act for. */
export async function playFoundation({ acts, player, institutions: ids }: Scene): Promise<void> {
  const key = (await acts.firstAdministrator.key()) ?? '';
  await player.play('-100 09:00', 'visitor', () => acts.firstAdministrator.run({ key, ...cast.administrator }));
  for (const [name, institution] of Object.entries(institutions) as [
    InstitutionKey,
    (typeof institutions)[InstitutionKey],
  ][]) {
    const { id } = await player.play('-99 10:00', 'administrator', (viewer) =>
      acts.createInstitution.run(viewer, institution),
    );
    ids.set(name, id);
  }
}

import type { Viewer } from '@articulado/api';
import { isRefusal } from '@articulado/base';
import { policyTable } from '../cast.js';
import { readPolicy } from '../demo-texts.js';
import { playApprovers, playSigners } from './institutions.js';
import { inviteAll, leave, type Scene } from './scene.js';

/** Slug of the process that the demonstration is about. */
export const policySlug = 'datos-abiertos';

/** The policy from its first day to the text that is put out for consultation. One organisation leaves the table on the way. */
export async function playPolicy(scene: Scene): Promise<void> {
  const { acts, player, institutions } = scene;
  const process = {
    slug: policySlug,
    title: 'Política Nacional de Datos Abiertos',
    summary,
    organization: institutions.get('senacyt')!,
  };
  await player.play('-84 09:10', 'coordinator', (viewer) => acts.createProcess.run(viewer, process));
  await inviteAll(scene, '-83 10:00', 'coordinator', policySlug, policyTable);
  await playApprovers(scene, policySlug);
  await playSigners(scene, policySlug);
  await player.play('-70 16:35', 'coordinator', (viewer) => acts.importDraft.run(viewer, policySlug, readPolicy()));
  await leave(scene, '-33 18:20', 'withdrawn', policySlug, withdrawal);
  await player.play('-28 11:45', 'coordinator', (viewer) => freezeWithBlanks(acts, viewer));
  await player.play('-27 09:00', 'coordinator', (viewer) =>
    acts.advanceStage.run(viewer, { process: policySlug, statement: toConsultation }),
  );
}

/** Number and date of the agreement are not known yet: the coordinator is told of the blanks, and freezes them as they are. */
async function freezeWithBlanks({ freezeVersion }: Scene['acts'], viewer: Viewer) {
  const note = 'Texto que se somete a consulta pública';
  const told = await freezeVersion.run(viewer, policySlug, note); // a refusal that wrote nothing
  if (!isRefusal(told) || told.refused !== 'text-unfinished') return told;
  return freezeVersion.run(viewer, policySlug, note, { unfinished: told.details.places.map(({ id }) => id) });
}

const summary =
  'Ordena cómo las instituciones del Estado producen, publican y mantienen sus datos en formatos abiertos, crea el Portal Único de Datos Abiertos y asegura que cada aporte de la ciudadanía reciba una respuesta razonada. Es un proceso de demostración: su texto no tiene carácter oficial.';

const toConsultation =
  'La Mesa Técnica da por concluida la primera redacción. El texto se somete a consulta pública con más de diez días hábiles de anuncio y sin cambios mientras dure.';

const withdrawal =
  'El Observatorio Ciudadano del Gasto Público se retira de la Mesa Técnica. En tres sesiones seguidas recibimos los documentos la víspera, y de las once observaciones que presentamos por escrito solo conocemos la suerte de dos. No dudamos de la buena fe de las personas que integran la Mesa, pero no podemos prestar nuestro nombre a un texto cuyo origen no podemos explicar. Seguiremos participando en la consulta pública, como cualquier organización, y volveremos cuando cada aporte tenga respuesta.';

import { regulationTable } from '../cast.js';
import { readRegulation } from '../demo-texts.js';
import { inviteAll, leave, type Scene } from './scene.js';

const slug = 'participacion-en-linea';

/** A small process that is still being drafted. The administrator sets it up, hands it over and leaves. */
export async function playRegulation(scene: Scene): Promise<void> {
  const { acts, player, institutions } = scene;
  const process = {
    slug,
    title: 'Reglamento de participación en línea',
    summary:
      'Reglas breves para participar por internet en la elaboración de políticas: quién puede hacerlo, cómo se sigue un aporte por su código, qué se responde y qué queda en el registro público.',
    organization: institutions.get('senacyt')!,
  };
  await player.play('-96 09:30', 'administrator', (viewer) => acts.createProcess.run(viewer, process));
  await inviteAll(scene, '-96 09:45', 'administrator', slug, [
    { person: 'coordinator', role: 'coordinator', institution: 'senacyt' },
  ]);
  await leave(scene, '-96 10:00', 'administrator', slug, handover);
  await inviteAll(scene, '-95 11:00', 'coordinator', slug, regulationTable);
  await player.play('-92 15:20', 'coordinator', (viewer) => acts.importDraft.run(viewer, slug, readRegulation()));
}

const handover =
  'El proceso quedó instalado en la plataforma. Desde hoy lo coordina Lucía Morales, de la Secretaría Nacional de Ciencia y Tecnología.';

import { sha256 } from '@articulado/persistence';
import { approvers, cast, type InstitutionKey, type PersonKey, representatives, signers } from '../cast.js';
import type { Scene } from './scene.js';

/** Who speaks for the institutions: appointed by the administrator, accepted by each. */
export async function playRepresentatives({ acts, player, institutions }: Scene): Promise<void> {
  for (const { person, institution, post, document } of representatives) {
    const organization = institutions.get(institution)!; // all were founded first
    const appointment = { organization, ...termsOf(person, post, document, '2026-01-15') };
    const { id } = await player.play('-98 09:00', 'administrator', (viewer) =>
      acts.appointRepresentative.run(viewer, appointment),
    );
    await player.play('-98 09:00', person, (viewer) => acts.acceptAppointment.run(viewer, id));
  }
}

/** Each institution names who signs the policy for it, who accepts; the coordinator, who acts for another, confirms. */
export async function playApprovers({ acts, player, institutions }: Scene, process: string): Promise<void> {
  for (const { person, by, institution, post, document } of approvers) {
    const organization = institutions.get(institution)!;
    const appointment = { process, organization, ...termsOf(person, post, document, '2026-02-02') };
    const { id } = await player.play('-82 09:00', by, (viewer) => acts.appointApprover.run(viewer, appointment));
    const confirmation = { process, appointment: id };
    await player.play('-82 09:00', person, (viewer) =>
      acts.answerApproverAppointment.run(viewer, { ...confirmation, accepts: true }),
    );
    await player.play('-82 09:00', 'coordinator', (viewer) => acts.confirmApprover.run(viewer, confirmation));
  }
}

/** Before anybody signs, the coordinator says who does, and what for. */
export async function playSigners({ acts, player, institutions }: Scene, process: string): Promise<void> {
  for (const { stage, institutions: asked, reason } of signers) {
    const named = Object.entries(asked).map(([key, opinion]) => ({
      organization: institutions.get(key as InstitutionKey)!,
      opinion: opinion ?? null,
    }));
    const naming = { process, stage, institutions: named, reason };
    await player.play('-81 10:00', 'coordinator', (viewer) => acts.nameSigners.run(viewer, naming));
  }
}

/** Papers of a demonstration: made up, and one identity for each person. */
const termsOf = (person: PersonKey, post: string, document: string, documentDate: string) => ({
  ...cast[person],
  post,
  documentNumber: document,
  documentDate,
  documentSha256: sha256(document),
  identityNumber: sha256(person).slice(0, 13),
});

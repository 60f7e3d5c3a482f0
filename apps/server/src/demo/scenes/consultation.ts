import { VersionsStore, ProcessesStore } from '@articulado/persistence';
import { textOfVersion } from '@articulado/api';
import type { PolicyText } from '@articulado/policy-text';
import { cast, isPersonKey, type PersonKey } from '../cast.js';
import { type DemoAnswer, type DemoContribution, readContributions } from '../demo-texts.js';
import { findClause } from '../find-clause.js';
import { policySlug } from './policy.js';
import type { Scene } from './scene.js';

const versionNumber = 1;

/** The public consultation on version 1: announced two weeks before, open for twelve days, some of what was said answered. */
export async function playConsultation(scene: Scene): Promise<void> {
  const { acts, player, clock } = scene;
  const [opensAt, closesAt] = [clock.moment('-12 08:00'), clock.moment('+16 18:00')];
  const consultation = { process: policySlug, versionNumber, opensAt, closesAt, purpose };
  await player.play('-26 10:30', 'coordinator', (viewer) => acts.openConsultation.run(viewer, consultation));
  await player.register('-13 20:10', 'participant');
  const text = await consultedText(scene);
  for (const { at, play } of inOrder(scene, text, readContributions())) await play(at);
}

const purpose =
  'Queremos saber si el texto se entiende, si sirve fuera de la capital y sin internet, si las excepciones son las justas y si las reglas de la Mesa Técnica dan confianza para participar en ella. Todo aporte recibirá respuesta.';

async function consultedText({ unitOfWork }: Scene): Promise<PolicyText> {
  const stores = unitOfWork.read();
  const process = await stores.get(ProcessesStore).bySlug(policySlug);
  const version = await stores.get(VersionsStore).byNumber(process!.id, versionNumber); // frozen in the scene before
  return textOfVersion(version!);
}

interface ScheduledAct {
  readonly at: string;
  play(at: string): Promise<unknown>;
}

/** Everything said and answered, by its hour. Contributions are numbered in the order of the list. */
function inOrder(scene: Scene, text: PolicyText, contributions: readonly DemoContribution[]): ScheduledAct[] {
  const hour = ({ at }: ScheduledAct) => scene.clock.moment(at).getTime();
  return contributions
    .flatMap((contribution, index): ScheduledAct[] => {
      const { answer } = contribution;
      const said = { at: contribution.at, play: (at: string) => say(scene, text, at, contribution) };
      return answer ? [said, { at: answer.at, play: (at) => reply(scene, text, at, index + 1, answer) }] : [said];
    })
    .sort((one, other) => hour(one) - hour(other));
}

function say({ acts, player }: Scene, text: PolicyText, at: string, given: DemoContribution): Promise<unknown> {
  const person = given.as === undefined ? 'visitor' : personKeyOf(given.as);
  const authorName = person === 'visitor' ? given.author : cast[person].name;
  const contribution = {
    process: policySlug,
    versionNumber,
    clauseId: findClause(text, given.clause).id,
    kind: given.kind,
    body: given.body,
    quote: given.quote,
    proposedText: given.proposedText,
    authorName,
    authorOrganization: given.organization,
    showAuthor: authorName !== undefined,
  };
  return player.play(at, person, (viewer) => acts.submitContribution.run(viewer, contribution));
}

function reply(
  { acts, player }: Scene,
  text: PolicyText,
  at: string,
  number: number,
  given: DemoAnswer,
): Promise<unknown> {
  const changedClauseId = given.changedClause && findClause(text, given.changedClause).id;
  const { disposition, reason } = given;
  return player.play(at, personKeyOf(given.by), (viewer) =>
    acts.answerContribution.run(viewer, { process: policySlug, number, disposition, reason, changedClauseId }),
  );
}

function personKeyOf(name: string): PersonKey {
  if (!isPersonKey(name)) throw new RangeError(`Nobody in the cast is ${name}`);
  return name;
}

import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import { type Act, actingAs, actOn, gateInputsOf, DomainEvents, type Viewer } from '@articulado/api';
import {
  newSalt,
  type ProcessRow,
  processFactNow,
  publicationFact,
  type PublicationRow,
  recordAct,
  UnitOfWork,
  type VersionHeading,
  PeopleStore,
  VersionsStore,
  ProcessesStore,
  SignoffsStore,
} from '@articulado/persistence';
import { type PublishedAct, publish } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { actFrom, checkAct, type GivenAct } from './check-act.js';

export interface PublishVersionInput extends GivenAct {
  /** Slug. */
  readonly process: string;
  /** The version that whoever publishes has before them; only the latest can be published. */
  readonly versionNumber: number;
  /** What is said to the public with it. */
  readonly statement: string;
}

/** Most characters of what is said with a publication. */
const longestStatement = 5_000;

/** Makes the latest version, signed by the institutions, the policy. The last step of the making, and one entry in the record. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: PublishVersionInput): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'version.publish' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const { stores, process } = act;
      const refused = firstRefusal(
        checkText('statement', input.statement, { min: 3, max: longestStatement }),
        checkAct(input, act),
      );
      if (refused) return refused;
      const version = (await stores.get(VersionsStore).headings([process.id])).at(-1);
      if (!version) return refuse('not-found', { what: 'version' });
      if (version.number !== input.versionNumber) {
        return refuse('not-the-latest-version', { versionNumber: input.versionNumber, latest: version.number });
      }
      const to = publish(process.workflow, process.stage, await gateInputsOf(stores, process));
      if (isRefusal(to)) return to;
      return makePublic(act, version, input.statement.trim(), actFrom(input));
    });
    if (!isRefusal(outcome)) {
      this.domainEvents.publish('rights-changed', { processId: outcome.id });
      this.domainEvents.publish('process-changed', { slug: outcome.slug });
    }
    return outcome;
  }
}

async function makePublic(
  { stores, viewer, process }: Act,
  version: VersionHeading,
  statement: string,
  act: PublishedAct,
): Promise<ProcessRow> {
  const publisher = (await stores.get(PeopleStore).byId(viewer.person!.id))!;
  const publication: PublicationRow = {
    processId: process.id,
    versionId: version.id,
    statement,
    publishedBy: publisher.id,
    publishedAt: stores.now,
    ...act,
    salt: newSalt(),
  };
  await stores.get(SignoffsStore).publish(publication);
  await stores.get(ProcessesStore).addStep({
    processId: process.id,
    fromStage: process.stage,
    toStage: 'published',
    direction: 'advance',
    statement,
    personId: publisher.id,
    takenAt: stores.now,
    salt: newSalt(),
  });
  const published = await stores.get(ProcessesStore).moveTo(process, 'published');
  await recordAct(stores, process, {
    type: 'version.published',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      number: version.number,
      sha256: version.sha256,
      statement,
      actNumber: act.actNumber ?? undefined,
      actDate: act.actDate ?? undefined,
      gazette: act.gazette ?? undefined,
    },
    facts: [
      publicationFact(publication, process.slug, version, publisher, []),
      await processFactNow(stores, published),
    ],
  });
  return published;
}

import { actingAs, Happenings, permit, Platform, settingOf, type Viewer } from '@articulado/api';
import { checkText, isRefusal, type Refusal, refuse } from '@articulado/base';
import { translator } from '@articulado/messages';
import {
  type House,
  type MembershipRow,
  membershipFact,
  type ProcessRow,
  recordAct,
  UnitOfWork,
} from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

import { guatemalaDay } from './guatemala-day.js';
import { isUuid } from './is-uuid.js';
import { writeToMember } from './letters.js';

export interface EndOfMembership {
  /** Slug. */
  readonly process: string;
  /** Id. */
  readonly membership: string;
  /** Why, in public. */
  readonly statement: string;
}

/** Ends a membership from now on: one's own, as a withdrawal, or anyone's by a coordinator. Contributing stays open to whoever leaves. */
@Injectable()
export class EndMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly happenings: Happenings,
    private readonly platform: Platform,
  ) {}

  async run(viewer: Viewer, input: EndOfMembership): Promise<MembershipRow | Refusal> {
    const outcome = await this.unitOfWork.run((house) => this.end(house, viewer, input));
    if (isRefusal(outcome)) return outcome;
    this.happenings.tell('rights-changed', { processId: outcome.processId });
    this.happenings.tell('process-changed', { slug: input.process });
    return outcome;
  }

  private async end(house: House, viewer: Viewer, input: EndOfMembership): Promise<MembershipRow | Refusal> {
    const process = await house.processes.lock(input.process);
    if (!process) return refuse('not-found', { what: 'process' });
    const current = await house.memberships.currentIn(process.id, house.now);
    const membership = isUuid(input.membership) ? current.find(({ id }) => id === input.membership) : undefined;
    const own = membership !== undefined && membership.personId === viewer.person?.id;
    const refused = permit(viewer, 'membership.end', { ...(await settingOf(house, process)), own });
    if (refused) return refused;
    if (!membership) return refuse('not-found', { what: 'membership' });
    const wrong = checkText('statement', input.statement, { min: 10, max: 2_000 });
    if (wrong) return wrong;
    if (isLastCoordinator(membership, current)) return refuse('last-coordinator', {});
    return this.finish(house, viewer, process, membership, input.statement.trim());
  }

  private async finish(
    house: House,
    viewer: Viewer,
    process: ProcessRow,
    membership: MembershipRow,
    statement: string,
  ): Promise<MembershipRow> {
    const acting = await actingAs(
      house,
      viewer,
      process,
      membership.personId === viewer.person?.id ? membership.role : 'coordinator',
    );
    const ended = await house.memberships.end(membership, house.now, statement);
    const person = (await house.people.byId(ended.personId))!; // a foreign key promises both
    const organization = (await house.organizations.byId(ended.organizationId))!;
    const details = { role: ended.role, organization: organization.name, endsOn: guatemalaDay(house.now), statement };
    await recordAct(house, process, {
      type: 'membership.ended',
      acting,
      details,
      facts: [membershipFact(ended, person, organization)],
    });
    await writeToMember(house, person, 'ended', {
      process: process.title,
      role: translator('es')(`tag.role.${ended.role}`),
      organization: organization.name,
      statement,
      address: `${this.platform.publicUrl}/processes/${process.slug}`,
    });
    return ended;
  }
}

/** A process must not be left without anybody who can take it on. */
const isLastCoordinator = ({ id, role }: MembershipRow, current: readonly MembershipRow[]): boolean =>
  role === 'coordinator' && !current.some((other) => other.role === 'coordinator' && other.id !== id);

import { defaultWorkflow } from '@articulado/workflow';
import { type MemberRole, memberRoles, type PermissionContext } from './actor.js';
import type { Permission } from './permissions.js';
import { writeStandstill } from './write-permissions-table.js';
import { everything, here, memberAs, permittedTo } from './testing/somebody.js';

describe('a process that does not go on', () => {
  const permittedIn = (standstill: PermissionContext) =>
    [...memberRoles, 'administrator'].flatMap((role) => {
      const isAdministrator = role === 'administrator';
      const actor = isAdministrator
        ? { ...memberAs('observer'), isAdministrator, memberships: [] }
        : memberAs(role as MemberRole);
      const atSomeStage = defaultWorkflow.stages.flatMap(({ id: stage }) =>
        permittedTo(actor, { processId: here, stage, writing: true, ...everything, suspended: false, ...standstill }),
      );
      return [...new Set(atSomeStage)].map((permission) => `${role} ${permission}`);
    });
  /** What concerns no process, and what only shows. */
  const apart: readonly Permission[] = [
    ...([
      'process.create',
      'institution.lead',
      'institution.create',
      'institution.correct',
      'representative.appoint',
      'representative.end',
      'representative.suspend',
      'representative.substitute',
    ] as const),
    ...(['people.read', 'draft.read', 'desk.read', 'record.read', 'mail.read', 'jobs.read', 'process.manage'] as const),
    ...(['account.disable', 'administrator.appoint', 'job.retry'] as const),
  ];
  const acts = (standstill: PermissionContext) =>
    permittedIn(standstill)
      .filter((said) => !apart.includes(said.split(' ')[1] as Permission))
      .toSorted();
  const leaving = [...memberRoles, 'administrator'].map((role) => `${role} membership.end`);

  it('P17: is resumed or closed while it is suspended, its consultation lengthened, left, redacted by an order, and confirms an administrator', () => {
    expect(acts({ suspended: true })).toEqual(
      [
        ...leaving,
        'administrator contribution.redact',
        'administrator member.invite',
        'coordinator administrator.recover',
        'coordinator consultation.extend',
        'coordinator process.close',
        'coordinator process.resume',
      ].toSorted(),
    );
  });

  it('P18: lets its coordinators confirm an administrator while it is suspended, and nobody once it was closed', () => {
    const confirming = (standstill: PermissionContext) =>
      acts(standstill).filter((said) => said.endsWith(' administrator.recover'));
    expect(confirming({})).toEqual(['coordinator administrator.recover']);
    expect(confirming({ suspended: true })).toEqual(['coordinator administrator.recover']);
    expect(confirming({ closed: true })).toEqual([]);
  });

  it('P17: is described as it is: what was closed is not resumed, nor closed again', () => {
    const [suspended, closed] = writeStandstill().split('\n\n');
    for (const permission of ['process.resume', 'process.close', 'consultation.extend']) {
      expect(suspended).toContain(`\`${permission}\``);
      expect(closed).not.toContain(`\`${permission}\``);
    }
  });

  it('P17: is left and redacted by an order once it was closed, and nothing else', () => {
    expect(acts({ closed: true })).toEqual([...leaving, 'administrator contribution.redact'].toSorted());
  });
});

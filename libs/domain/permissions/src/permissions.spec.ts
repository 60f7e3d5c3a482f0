import { defaultWorkflow, type StageId } from '@articulado/workflow';
import { type Actor, memberRoles, type Role, roles, rolesOf, visitor } from './actor.js';
import { describePermissions, type PermissionCell } from './describe-permissions.js';
import { processesWhosePeopleAreRead } from './people-scope.js';
import { may, type Permission, permissionNames } from './permissions.js';
import { writePermissionsTable } from './write-permissions-table.js';
import { elsewhere, everything, here, memberAs, permittedTo } from './testing/somebody.js';

const everyStage = defaultWorkflow.stages.map(({ id }) => id);
const writingStages: StageId[] = ['drafting', 'consultation', 'answering', 'technical-review'];
const members: readonly Role[] = memberRoles;
const signedIn = roles.filter((role) => role !== 'visitor');

/** The table once more, written apart from `permissions.ts`, so that a slip in either is seen. */
const expected: Record<Permission, { who: readonly Role[]; stages?: readonly StageId[] }> = {
  'process.create': { who: ['administrator', 'coordinator'] },
  'institution.lead': { who: ['administrator'] },
  'institution.create': { who: ['administrator', 'coordinator'] },
  'institution.correct': { who: ['administrator'] },
  'people.read': { who: ['administrator', 'coordinator'] },
  'representative.appoint': { who: [] },
  'representative.end': { who: ['administrator'] },
  'representative.suspend': { who: ['administrator'] },
  'representative.substitute': { who: [] },
  'administrator.recover': { who: ['coordinator'] },
  'process.manage': { who: ['coordinator'] },
  'process.correct': { who: ['coordinator'] },
  'passkey-recovery.open': { who: ['coordinator'] },
  'address-recovery.open': { who: ['coordinator'] },
  'process.suspend': {
    who: ['coordinator'],
    stages: ['drafting', 'consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'],
  },
  'process.resume': { who: [] },
  'process.close': { who: [] },
  'member.invite': { who: ['coordinator'] },
  'membership.end': { who: ['coordinator'] },
  'approver.appoint': { who: [] },
  'approver.answer': { who: [] },
  'approver.substitute': { who: [] },
  'approver.confirm': { who: [] },
  'approver.suspend': { who: [] },
  'approver.end': { who: [] },
  'draft.read': { who: members },
  'draft.write': { who: ['coordinator', 'drafter'], stages: writingStages },
  'draft.import': { who: ['coordinator'], stages: writingStages },
  'version.freeze': { who: ['coordinator'], stages: writingStages },
  'suggestion.write': { who: ['coordinator', 'drafter', 'observer'], stages: writingStages },
  'suggestion.decide': { who: [] },
  'suggestion.withdraw': { who: [] },
  'consultation.open': { who: ['coordinator'], stages: ['consultation'] },
  'consultation.close': { who: ['coordinator'], stages: ['consultation'] },
  'consultation.extend': { who: ['coordinator'], stages: ['consultation'] },
  'contribution.submit': { who: [] },
  'contribution.answer': { who: ['coordinator'], stages: ['consultation', 'answering', 'technical-review'] },
  'answer.correct': {
    who: ['coordinator'],
    stages: ['consultation', 'answering', 'technical-review', 'legal-opinion', 'approval'],
  },
  'contribution.redact': { who: ['administrator'] },
  'desk.read': { who: ['coordinator', 'observer'] },
  'stage.advance': { who: ['coordinator'] },
  'stage.return': { who: ['coordinator'] },
  'signers.name': { who: ['coordinator'] },
  'version.sign': { who: ['approver'], stages: ['technical-review', 'legal-opinion', 'approval'] },
  'version.publish': { who: ['coordinator'], stages: ['approval'] },
  'publication.complete': { who: ['coordinator'], stages: ['published', 'follow-up'] },
  'publication.correct': { who: ['coordinator'], stages: ['published', 'follow-up'] },
  'record.read': { who: roles },
  'mail.read': { who: ['administrator'] },
  'account.disable': { who: ['administrator'] },
  'administrator.appoint': { who: ['administrator'] },
  'jobs.read': { who: ['administrator'] },
  'job.retry': { who: ['administrator'] },
};

/** P19: of administrators alone. */
const orUnrepresented = (role: Role) => (role === 'administrator' ? ',unrepresented' : '');

const cells = describePermissions();

describe('the table of permissions', () => {
  it.each(permissionNames)('P1: %s is for those it is for, at their stages, and for nobody else', (permission) => {
    const { who, stages = everyStage } = expected[permission];
    const allowed = cells.filter((cell) => cell.permission === permission && cell.allowed);
    const due = roles.flatMap((role) => everyStage.map((stage) => ({ role, stage })));
    expect(allowed.map(({ role, stage }) => ({ role, stage }))).toEqual(
      due.filter(({ role, stage }) => who.includes(role) && stages.includes(stage)),
    );
  });

  it('P3: twenty permissions only depend on a condition', () => {
    const conditional = cells.filter(({ allowedWhen }) => allowedWhen.length > 0);
    const said = conditional.map(({ permission, role, allowedWhen }) => `${permission} ${role} ${allowedWhen.join()}`);
    expect([...new Set(said)].toSorted()).toEqual(
      [
        ...signedIn.map((role) => `approver.appoint ${role} represents`),
        ...signedIn.map((role) => `approver.answer ${role} own`),
        ...signedIn.map((role) => `approver.substitute ${role} own,represents`),
        ...signedIn.map((role) => `representative.substitute ${role} own,represents${orUnrepresented(role)}`),
        ...signedIn.map((role) => `representative.appoint ${role} represents${orUnrepresented(role)}`),
        'approver.confirm coordinator forAnother',
        ...['coordinator', 'drafter'].map((role) => `suggestion.decide ${role} ofAnother`),
        ...members.map((role) => `suggestion.withdraw ${role} own`),
        ...['approver.suspend', 'approver.end'].flatMap((permission) =>
          signedIn.map(
            (role) => `${permission} ${role} ${role === 'coordinator' ? 'represents,forAnother' : 'represents'}`,
          ),
        ),
        ...roles.map((role) => `contribution.submit ${role} consultationOpen`),
        ...signedIn.filter((role) => role !== 'coordinator').map((role) => `membership.end ${role} own`),
        'member.invite administrator withoutCoordinator',
        'process.close coordinator suspended',
        'process.resume coordinator suspended',
        ...roles.filter((role) => role !== 'administrator').map((role) => `mail.read ${role} demo`),
        ...['institution.correct', 'representative.end', 'representative.suspend'].flatMap((permission) =>
          signedIn.filter((role) => role !== 'administrator').map((role) => `${permission} ${role} represents`),
        ),
        ...signedIn
          .filter((role) => role !== 'administrator')
          .map((role) => `institution.lead ${role} represents,memberFor`),
      ].toSorted(),
    );
  });

  it('is described for every permission, role and stage', () => {
    expect(cells).toHaveLength(permissionNames.length * roles.length * everyStage.length);
  });

  it('P5: gives no role both the writing and the signing of a text', () => {
    const mayAnywhere = (permission: Permission) =>
      new Set(cells.filter((cell) => cell.permission === permission && cell.allowed).map(({ role }) => role));
    for (const permission of ['draft.write', 'draft.import', 'version.freeze', 'suggestion.write'] as const) {
      expect([...mayAnywhere(permission)].filter((role) => mayAnywhere('version.sign').has(role))).toEqual([]);
    }
  });

  it('is printed with a line for each permission', () => {
    const lines = writePermissionsTable().split('\n');
    expect(lines).toHaveLength(2 + permissionNames.length);
    expect(lines).toContain(
      '| `version.sign` | no | no | no | no | technical-review, legal-opinion, approval | no | no | no |',
    );
    expect(lines).toContain(`| \`contribution.submit\` | ${roles.map(() => 'when consultationOpen').join(' | ')} |`);
  });
});

describe('a question', () => {
  const nothing = {
    writing: false,
    represents: false,
    memberFor: false,
    unrepresented: false,
    forAnother: false,
    consultationOpen: false,
    own: false,
    ofAnother: false,
    withoutCoordinator: false,
    suspended: false,
    closed: false,
    demo: false,
  };

  it.each(memberRoles)('P2: takes what is left out for “no”, asked by a %s', (role) => {
    const member = memberAs(role);
    for (const stage of everyStage) {
      const where = { processId: here, stage };
      expect(permittedTo(member, where)).toEqual(permittedTo(member, { ...where, ...nothing }));
    }
    const withoutProcess = { stage: 'approval', writing: true, ...everything } as const;
    expect(permittedTo(member, withoutProcess)).toEqual(permittedTo({ ...member, memberships: [] }, withoutProcess));
    const withoutStage = permittedTo(member, { processId: here, writing: true, ...everything });
    expect(withoutStage).not.toContain('version.sign');
    expect(withoutStage).not.toContain('version.publish');
  });

  it('P4: is answered “no” to an administrator inside a process, but for inviting where nobody coordinates and for orders of the law', () => {
    const administrator: Actor = { ...memberAs('observer'), isAdministrator: true, memberships: [] };
    const ofTheProcess = permissionNames.filter((permission) => {
      const { who } = expected[permission];
      return who.length > 0 && who.every((role) => members.includes(role));
    });
    expect(ofTheProcess.length).toBeGreaterThan(10);
    for (const stage of everyStage) {
      const permitted = permittedTo(administrator, { processId: here, stage, writing: true, ...everything });
      expect(permitted.filter((permission) => ofTheProcess.includes(permission))).toEqual([
        'member.invite',
        'membership.end', // of one's own: nothing that an administrator has by that
      ]);
    }
    expect(may(administrator, 'member.invite', { processId: here })).toBe(false);
  });
});

describe('a membership', () => {
  const coordinator = memberAs('coordinator');

  it('P6: counts in its own process and in no other', () => {
    const platform: Permission[] = ['process.create', 'institution.create', 'people.read'];
    const open: Permission[] = [
      ...(['record.read', 'contribution.submit', 'mail.read', 'approver.answer', 'membership.end'] as const),
    ];
    const ofAnInstitution: Permission[] = [
      'institution.lead',
      ...(['institution.correct', 'representative.appoint', 'representative.end', 'representative.suspend'] as const),
      ...(['representative.substitute'] as const),
      ...(['approver.appoint', 'approver.substitute', 'approver.suspend', 'approver.end'] as const),
    ];
    for (const stage of everyStage) {
      const permitted = permittedTo(coordinator, { processId: elsewhere, stage, writing: true, ...everything });
      expect(permitted.toSorted()).toEqual([...platform, ...open, ...ofAnInstitution].toSorted());
    }
    expect(may(coordinator, 'stage.advance', {})).toBe(false);
  });

  it('P6: makes its roles, beside administrator; without one a person is a participant, not signed in a visitor', () => {
    expect(rolesOf(coordinator, here)).toEqual(['coordinator']);
    expect(rolesOf(coordinator, elsewhere)).toEqual(['participant']);
    expect(rolesOf({ ...coordinator, isAdministrator: true }, here)).toEqual(['administrator', 'coordinator']);
    expect(rolesOf({ ...coordinator, isAdministrator: true }, elsewhere)).toEqual(['administrator']);
    expect(rolesOf(visitor, here)).toEqual(['visitor']);
  });

  it('P7: is worth nothing to someone not signed in, whatever is claimed', () => {
    const claimed: Actor = { ...coordinator, personId: undefined, isAdministrator: true };
    expect(permittedTo(claimed, { processId: here, writing: true })).toEqual([
      'record.read',
    ] satisfies PermissionCell['permission'][]);
  });

  it('P8: shows its coordinator the people of its process, and of no other; an administrator all, anyone else none', () => {
    const alsoElsewhere = { ...coordinator.memberships[0]!, processId: elsewhere };
    const drafterElsewhere: Actor = {
      ...coordinator,
      memberships: [...coordinator.memberships, { ...alsoElsewhere, role: 'drafter' }],
    };
    expect(processesWhosePeopleAreRead(drafterElsewhere)).toEqual([here]);
    expect(
      processesWhosePeopleAreRead({ ...coordinator, memberships: [...coordinator.memberships, alsoElsewhere] }),
    ).toEqual([here, elsewhere]);
    for (const role of memberRoles.filter((one) => one !== 'coordinator')) {
      expect(processesWhosePeopleAreRead(memberAs(role))).toEqual([]);
    }
    expect(processesWhosePeopleAreRead({ ...coordinator, isAdministrator: true })).toBe('all');
    expect(processesWhosePeopleAreRead({ ...coordinator, isAdministrator: true, personId: undefined })).toEqual([]);
  });

  it('P11: lets an appointment be answered by its own person, who is signed in, and by nobody else', () => {
    const asked = { processId: here, stage: 'drafting' as const };
    for (const actor of [coordinator, memberAs('approver'), visitor])
      expect(may(actor, 'approver.answer', asked)).toBe(false);
    expect(may({ ...coordinator, memberships: [] }, 'approver.answer', { ...asked, own: true })).toBe(true);
    expect(may(visitor, 'approver.answer', { ...asked, own: true })).toBe(false);
  });

  it('P19: lets an administrator appoint, and pass on, where nobody represents the institution, and end there always', () => {
    const administrator: Actor = { ...coordinator, isAdministrator: true, memberships: [] };
    const firsts: Permission[] = ['representative.appoint', 'representative.substitute'];
    for (const permission of firsts) {
      expect(may(administrator, permission, {})).toBe(false);
      expect(may(administrator, permission, { unrepresented: true })).toBe(true);
      expect(may({ ...administrator, isAdministrator: false }, permission, { unrepresented: true })).toBe(false);
      expect(may(coordinator, permission, { unrepresented: true })).toBe(false);
      expect(may(administrator, permission, { represents: true })).toBe(true);
    }
    for (const permission of ['representative.end', 'representative.suspend'] as const)
      expect(may(administrator, permission, {})).toBe(true);
  });

  it('P21: lets a process begin for an institution that one represents, or has a role for; an administrator for any', () => {
    const stranger: Actor = { ...coordinator, memberships: [], coordinatesSomewhere: false };
    for (const actor of [coordinator, stranger]) {
      expect(may(actor, 'institution.lead', {})).toBe(false);
      expect(may(actor, 'institution.lead', { represents: true })).toBe(true);
      expect(may(actor, 'institution.lead', { memberFor: true })).toBe(true);
    }
    expect(may({ ...stranger, isAdministrator: true }, 'institution.lead', {})).toBe(true);
    expect(may(stranger, 'process.create', { represents: true, memberFor: true })).toBe(false);
    expect(may(visitor, 'institution.lead', { represents: true, memberFor: true })).toBe(false);
  });

  it('P9, P10: makes nobody speak for an institution, nor approve, without its representative and another one’s coordinator', () => {
    const approving: Permission[] = ['approver.appoint', 'approver.confirm', 'representative.appoint'];
    const here_ = { processId: here, stage: 'drafting' as const };
    expect(approving.filter((permission) => may(coordinator, permission, here_))).toEqual([]);
    expect(may(coordinator, 'approver.confirm', { ...here_, forAnother: true })).toBe(true);
    expect(may(coordinator, 'approver.appoint', { ...here_, forAnother: true })).toBe(false);
    const stranger: Actor = { ...coordinator, memberships: [] };
    expect(approving.filter((permission) => may(stranger, permission, { ...here_, represents: true }))).toEqual([
      'approver.appoint',
      'representative.appoint',
    ]);
    expect(may(stranger, 'approver.confirm', { ...here_, forAnother: true })).toBe(false);
    expect(approving.filter((permission) => may(visitor, permission, { ...here_, represents: true }))).toEqual([]);
  });
});

import { type Permission } from '@articulado/permissions';
import type { MessageId } from '@articulado/messages';
import { RoleTag, type RoleShown, Section } from '@articulado/ui';
import { openOne } from './consultation-shown.js';
import type { PartProps, ProcessShown } from './process-shown.js';

/** Something to do, and where. `id` names its messages. */
interface Deed {
  readonly id: string;
  readonly href: string;
}

/** What whoever looks at the page may do here and now; nothing that would be refused. */
export function WhatNow({ t, process, isSignedIn }: PartProps & { readonly isSignedIn: boolean }) {
  const roles = process.viewerRoles.filter((role) => role !== 'visitor' && role !== 'participant');
  const deeds = [...dutiesIn(process), ...rightsOfAll(process)];
  return (
    <Section id="ahora" title={t('processes.now.title')} lead={isSignedIn ? undefined : t('processes.now.visitor')}>
      {roles.length > 0 && (
        <p className="now-roles">
          {t('processes.now.your-roles')}{' '}
          {roles.map((role) => (
            <RoleTag key={role} role={role as RoleShown} />
          ))}
        </p>
      )}
      <ul className="deeds">
        {deeds.map(({ id, href }) => (
          <li key={id}>
            <a href={href}>{t(`processes.now.${id}` as MessageId)}</a>
            <p className="hint">{t(`processes.now.${id}-text` as MessageId)}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What a role brings with it, by the same table that guards it. */
function dutiesIn(process: ProcessShown): Deed[] {
  const at = `/processes/${process.slug}`;
  const may = (permission: Permission) => process.viewerMay.includes(permission);
  const hasVersion = process.versions.nodes.length > 0;
  const unanswered = process.contributionCounts.total - process.contributionCounts.answered;
  const all: readonly (Deed & { readonly when: boolean })[] = [
    { id: 'sign', href: `${at}/approval#firmar`, when: process.signing.maySign },
    { id: 'write', href: `${at}/draft`, when: may('draft.write') },
    { id: 'watch', href: `${at}/draft`, when: may('draft.read') && !may('draft.write') },
    { id: 'suggest', href: `${at}/draft/suggestions`, when: may('suggestion.write') && !may('draft.write') },
    { id: 'decide', href: `${at}/draft/suggestions`, when: may('draft.write') && (process.openSuggestions ?? 0) > 0 },
    { id: 'import', href: `${at}/draft/import`, when: may('draft.import') },
    { id: 'freeze', href: `${at}/draft#freezeVersion`, when: may('version.freeze') },
    {
      id: 'open',
      href: `${at}/consultations/new`,
      when: may('consultation.open') && hasVersion && !openOne(process.consultations.nodes),
    },
    { id: 'answer', href: `${at}/desk`, when: may('contribution.answer') && unanswered > 0 },
    {
      id: 'desk',
      href: `${at}/desk`,
      when: may('desk.read') && !may('contribution.answer') && process.contributionCounts.total > 0,
    },
    { id: 'advance', href: `${at}/approval`, when: may('stage.advance') && process.stage !== 'follow-up' },
    { id: 'correct', href: `${at}/correct`, when: may('process.correct') },
    { id: 'suspend', href: `${at}/status`, when: may('process.suspend') },
    { id: 'resume', href: `${at}/status`, when: may('process.resume') },
    { id: 'invite', href: `${at}/members`, when: may('member.invite') },
  ];
  return all.filter(({ when }) => when);
}

/** What is open to everybody. */
function rightsOfAll(process: ProcessShown): Deed[] {
  const at = `/processes/${process.slug}`;
  const consultation = process.status === 'active' ? openOne(process.consultations.nodes) : undefined;
  return [
    ...(consultation ? [{ id: 'contribute', href: `${at}/versions/${consultation.versionNumber}` }] : []),
    ...(process.contributionCounts.total > 0 ? [{ id: 'follow', href: '/follow' }] : []),
    { id: 'check', href: `${at}/record` },
  ];
}

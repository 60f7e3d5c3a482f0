import { graphql, OwnSuspensions, type ResultOf, suspensionFragment } from '@articulado/pages';
import type { Translate } from '@articulado/messages';
import { RoleTag, type RoleShown, Section } from '@articulado/ui';

/** A process as somebody who takes part in it sees it on the front page. */
export const ownProcess = graphql(
  `fragment OwnProcess on Process {
  slug title language viewerMay viewerMayAdvance viewerRoles signing { maySign } contributionCounts { total answered }
  approverAppointments { id viewerMayConfirm } viewerSuspensions { ...OwnSuspension }
}`,
  [suspensionFragment],
);
type OwnProcess = ResultOf<typeof ownProcess>;

/** The processes that whoever looks at the page takes part in, and what waits for them in each. */
export function OwnProcesses({ t, processes }: { readonly t: Translate; readonly processes: readonly OwnProcess[] }) {
  if (processes.length === 0) return null;
  return (
    <Section id="propios" title={t('processes.own.title')}>
      <ul className="process-list">
        {processes.map((process) => (
          <OwnProcessItem key={process.slug} t={t} process={process} />
        ))}
      </ul>
    </Section>
  );
}

function OwnProcessItem({ t, process }: { readonly t: Translate; readonly process: OwnProcess }) {
  const { slug, title, language, viewerRoles } = process;
  const waiting = waitingIn(t, process);
  return (
    <li>
      <h3 lang={language}>
        <a href={`/processes/${slug}`}>{title}</a>
      </h3>
      <p className="now-roles">
        {viewerRoles
          .filter((role) => role !== 'visitor' && role !== 'participant')
          .map((role) => (
            <RoleTag key={role} role={role as RoleShown} />
          ))}
      </p>
      <OwnSuspensions t={t} suspensions={process.viewerSuspensions} />
      <ul className="process-list-tasks">
        {waiting.length === 0 && <li className="hint">{t('processes.own.nothing')}</li>}
        {waiting.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>
              {label}
              <span className="hidden">: {title}</span>
            </a>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What only this person, or those of the same role, can do, and others wait for. */
function waitingIn(t: Translate, process: OwnProcess) {
  const { slug, viewerMay, viewerMayAdvance, signing, contributionCounts, approverAppointments } = process;
  const address = `/processes/${slug}`;
  const unanswered = viewerMay.includes('contribution.answer')
    ? contributionCounts.total - contributionCounts.answered
    : 0;
  const unconfirmed = approverAppointments.filter(({ viewerMayConfirm }) => viewerMayConfirm).length;
  return [
    ...(signing.maySign ? [{ href: `${address}/approval#firmar`, label: t('processes.now.sign') }] : []),
    ...(viewerMayAdvance ? [{ href: `${address}/approval#mover`, label: t('processes.own.advance') }] : []),
    ...(unanswered > 0 ? [{ href: `${address}/desk`, label: t('processes.own.answer', { count: unanswered }) }] : []),
    ...(unconfirmed > 0
      ? [{ href: `${address}/members`, label: t('processes.own.confirm', { count: unconfirmed }) }]
      : []),
    ...(viewerMay.includes('draft.write') ? [{ href: `${address}/draft`, label: t('processes.now.write') }] : []),
  ];
}

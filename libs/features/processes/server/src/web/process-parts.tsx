import { type Permission } from '@articulado/permissions';
import { Section } from '@articulado/ui';
import type { PartProps } from './process-shown.js';

/** The way to every part of a process that whoever looks may see. */
export function ProcessParts({ t, process }: PartProps) {
  const at = `/processes/${process.slug}`;
  const latest = process.versions.nodes.at(-1)?.number;
  const may = (permission: Permission) => process.viewerMay.includes(permission);
  const parts = [
    { href: `${at}/policy`, text: t('processes.part.policy'), isThere: process.publication !== null },
    { href: `${at}/versions/${latest}`, text: t('processes.part.latest'), isThere: latest !== undefined },
    { href: `${at}/draft`, text: t('processes.part.draft'), isThere: may('draft.read') },
    { href: `${at}/contributions`, text: t('processes.part.contributions'), isThere: true },
    { href: `${at}/desk`, text: t('processes.part.desk'), isThere: may('desk.read') },
    { href: `${at}/approval`, text: t('processes.part.approval'), isThere: true },
    { href: `${at}/members`, text: t('processes.part.members'), isThere: true },
    { href: `${at}/record`, text: t('processes.part.record'), isThere: true },
  ];
  return (
    <Section id="partes" title={t('processes.part.title')}>
      <ul className="parts plain">
        {parts
          .filter(({ isThere }) => isThere)
          .map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{text}</a>
            </li>
          ))}
      </ul>
    </Section>
  );
}

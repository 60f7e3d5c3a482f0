import type { Translate } from '@articulado/messages';
import { Section, Timeline } from '@articulado/ui';
import { type ProcessShown, stageName } from './approval-shown.js';

/** Every step the process took, the last one first. */
export function StepsTaken({ t, process }: { readonly t: Translate; readonly process: ProcessShown }) {
  const entries = process.steps.nodes
    .toReversed()
    .map(({ number, direction, from, to, statement, person, takenAt }) => ({
      id: `paso-${number}`,
      at: takenAt,
      tone: direction === 'return' ? ('warn' as const) : ('good' as const),
      title: t(`approval.history.${direction}`, { from: stageName(t, from), to: stageName(t, to) }),
      children: (
        <>
          {statement && <p lang={process.language}>{statement}</p>}
          <p className="quiet">{t('approval.history.by', { person })}</p>
        </>
      ),
    }));
  const none = process.status === 'closed' ? 'approval.history.none.closed' : 'approval.history.none';
  return (
    <Section id="pasos" title={t('approval.history')}>
      {entries.length > 0 ? <Timeline entries={entries} /> : <p className="quiet">{t(none)}</p>}
    </Section>
  );
}

import type { MessageId, Translate } from '@articulado/messages';
import { Disclosure, Section, Tag } from '@articulado/ui';
import { MissingList } from './missing-list.js';
import { currentOf, type GateShown, type ProcessShown, stageName, type StageShown } from './approval-shown.js';

interface Props {
  readonly t: Translate;
  readonly process: ProcessShown;
}

/** What the present stage waits for, in words and counts; behind it the conditions of the others. */
export function Conditions({ t, process }: Props) {
  const current = currentOf(process);
  const lead =
    current.gates.length > 0
      ? t('approval.conditions.lead', { stage: stageName(t, current.id) })
      : t('approval.conditions.none');
  return (
    <Section id="condiciones" title={t('approval.conditions')} lead={lead}>
      <Gates t={t} slug={process.slug} stage={current} />
      <Disclosure summary={t('approval.conditions.others')}>
        <dl className="gates-by-stage">
          {process.stages
            .filter(({ state }) => state !== 'current')
            .map((stage) => (
              <div key={stage.id}>
                <dt>{stageName(t, stage.id)}</dt>
                <dd>
                  {stage.gates.length > 0 ? (
                    <Gates t={t} slug={process.slug} stage={stage} />
                  ) : (
                    t('approval.conditions.free')
                  )}
                </dd>
              </div>
            ))}
        </dl>
      </Disclosure>
    </Section>
  );
}

interface GatesProps {
  readonly t: Translate;
  readonly slug: string;
  readonly stage: StageShown;
}

function Gates({ t, slug, stage }: GatesProps) {
  if (stage.gates.length === 0) return null;
  return (
    <ul className="gates">
      {stage.gates.map((gate) => (
        <Gate key={gate.type} t={t} slug={slug} gate={gate} />
      ))}
    </ul>
  );
}

interface GateProps extends Omit<GatesProps, 'stage'> {
  readonly gate: GateShown;
}

function Gate({ t, slug, gate }: GateProps) {
  const { type, open, counts, missing } = gate;
  const counted = Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) => (count === null ? [] : [[name, count]])),
  );
  return (
    <li>
      <Tag tone={open ? 'good' : 'warn'}>{t(open ? 'approval.gate.open' : 'approval.gate.closed')}</Tag>
      <div>
        <p className="gate-name">{t(`approval.gate.${type}` as MessageId)}</p>
        {type === 'signoffs' && <p>{quorumInWords(t, gate)}</p>}
        <p className="quiet">{t(`approval.gate.${type}.counts` as MessageId, counted)}</p>
        {missing.length > 0 && (
          <MissingList
            t={t}
            slug={slug}
            missing={missing}
            isPromise={type === 'accepted-changes-shown'}
            total={counts.missing ?? 0}
          />
        )}
      </div>
    </li>
  );
}

/** How many institutions it takes. */
const quorumInWords = (t: Translate, { asksEveryInstitution, counts }: GateShown): string =>
  asksEveryInstitution
    ? t('approval.gate.signoffs.every', { needed: counts.needed ?? 0 })
    : t('approval.gate.signoffs.so-many', { needed: counts.needed ?? 0 });

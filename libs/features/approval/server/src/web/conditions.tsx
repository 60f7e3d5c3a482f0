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
      <Gates t={t} stage={current} process={process} />
      <Disclosure summary={t('approval.conditions.others')}>
        <dl className="gates-by-stage">
          {process.stages
            .filter(({ state }) => state !== 'current')
            .map((stage) => (
              <div key={stage.id}>
                <dt>{stageName(t, stage.id)}</dt>
                <dd>
                  {stage.gates.length > 0 ? (
                    <Gates t={t} stage={stage} process={process} />
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

function Gates({ t, stage, process }: Props & { readonly stage: StageShown }) {
  if (stage.gates.length === 0) return null;
  return (
    <ul className="gates">
      {stage.gates.map((gate) => (
        <Gate key={gate.type} t={t} gate={gate} process={process} />
      ))}
    </ul>
  );
}

function Gate({ t, gate, process }: Props & { readonly gate: GateShown }) {
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
            slug={process.slug}
            missing={missing}
            isPromise={type === 'accepted-changes-shown'}
            total={counts.missing ?? 0}
          />
        )}
        {type === 'consultation-closed' && <EarliestClosing t={t} process={process} />}
      </div>
    </li>
  );
}

/** From when the consultation that is open may close. */
function EarliestClosing({ t, process }: Props) {
  const open = process.consultations.nodes.find(({ state }) => state === 'open');
  return open ? (
    <p className="quiet">{t('approval.gate.consultation-closed.from', { at: t.deadline(open.mayCloseFrom) })}</p>
  ) : null;
}

/** How many institutions it takes. */
const quorumInWords = (t: Translate, { asksEveryInstitution, counts }: GateShown): string =>
  asksEveryInstitution
    ? t('approval.gate.signoffs.every', { needed: counts.needed ?? 0 })
    : t('approval.gate.signoffs.so-many', { needed: counts.needed ?? 0 });

import type { MessageId, Translate } from '@articulado/messages';
import { Details, Section, Tag } from '@articulado/ui';
import { MissingList } from './missing-list.js';
import { sayAsked } from './stage-signers.js';
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
      <Details summary={t('approval.conditions.others')}>
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
      </Details>
    </Section>
  );
}

function Gates({ t, stage, process }: Props & { readonly stage: StageShown }) {
  if (stage.gates.length === 0) return null;
  return (
    <ul className="gates">
      {stage.gates.map((gate) => (
        <Gate key={gate.type} t={t} gate={gate} stage={stage} process={process} />
      ))}
    </ul>
  );
}

interface GateProps extends Props {
  readonly gate: GateShown;
  readonly stage: StageShown;
}

function Gate({ t, gate, stage, process }: GateProps) {
  const { type, open, counts, missing } = gate;
  const counted = Object.fromEntries(
    Object.entries(counts).flatMap(([name, count]) => (count === null ? [] : [[name, count]])),
  );
  return (
    <li>
      <Tag tone={open ? 'good' : 'warn'}>{t(open ? 'approval.gate.open' : 'approval.gate.closed')}</Tag>
      <div>
        <p className="gate-name">{t(`approval.gate.${type}` as MessageId)}</p>
        {type === 'signoffs' && <p>{quorumInWords(t, gate, stage)}</p>}
        <p className="quiet">{t(`approval.gate.${type}.counts` as MessageId, counted)}</p>
        {gate.awaited.length > 0 && <Awaited t={t} process={process} gate={gate} />}
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
    <p className="quiet">{t('approval.gate.consultation-closed.from', { at: t.earliest(open.mayCloseFrom) })}</p>
  ) : null;
}

/** Whose word is missing, and whether they have anybody who could give it. */
function Awaited({ t, process, gate }: Props & { readonly gate: GateShown }) {
  const able = process.approvingInstitutions.filter(({ approvers }) => approvers.length > 0);
  const haveApprover = new Set(able.map(({ organization }) => organization.id));
  return (
    <ul className="gate-missing">
      {gate.awaited.map((one) => (
        <li key={one.organization.id}>
          {t('approval.gate.signoffs.awaited', { institution: sayAsked(t, one) })}
          {!haveApprover.has(one.organization.id) && (
            <span className="quiet"> {t('approval.gate.signoffs.no-approver')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** How many institutions it takes, or that those named must speak. */
function quorumInWords(t: Translate, { asksEveryInstitution, counts }: GateShown, { signers }: StageShown): string {
  const needed = counts.needed ?? 0;
  if (signers && signers.institutions.length > 0) return t('approval.gate.signoffs.named', { needed });
  return asksEveryInstitution
    ? t('approval.gate.signoffs.every', { needed })
    : t('approval.gate.signoffs.so-many', { needed });
}

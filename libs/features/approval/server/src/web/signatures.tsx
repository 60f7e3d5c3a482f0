import { SignerNow } from '@articulado/pages';
import type { MessageId, Translate } from '@articulado/messages';
import { type Column, DataTable, DecisionTag, EmptyState, Notice, Section, Tag, When } from '@articulado/ui';
import {
  currentOf,
  isSignedAt,
  type ProcessShown,
  type SignoffShown,
  stageName,
  type StageShown,
} from './approval-shown.js';
import { SignoffCard } from './signoff-card.js';

interface Props {
  readonly t: Translate;
  readonly process: ProcessShown;
}

/** An institution that approves, and what it says at this stage, if it does. */
interface InstitutionRow {
  readonly id: string;
  readonly name: string;
  readonly approvers: readonly string[];
  readonly said?: SignoffShown;
}

/** Who has signed: a row for each institution, then what is valid from other stages, then what is void. */
export function Signatures({ t, process }: Props) {
  const stage = currentOf(process);
  const standing = process.signoffs.nodes.filter(({ isValid }) => isValid);
  const isClosed = process.status === 'closed';
  const nextSigned =
    isClosed || isSignedAt(stage) ? undefined : process.stages.find((one) => one.state === 'next' && isSignedAt(one));
  const rows = rowsOf(
    process,
    stage,
    standing.filter((signoff) => signoff.stage === stage.id),
  );
  const elsewhere = standing.filter((signoff) => signoff.stage !== stage.id);
  return (
    <Section id="firmas" title={t('approval.who')} lead={t('approval.who.lead')}>
      {nextSigned && (
        <Notice kind="info">
          {t('approval.who.later', { now: stageName(t, stage.id), next: stageName(t, nextSigned.id) })}
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState title={t(isClosed ? 'approval.who.nobody' : 'approval.who.none')}>
          {t(isClosed ? 'approval.who.nobody-hint' : 'approval.who.none-hint')}
        </EmptyState>
      ) : (
        <DataTable
          caption={t('approval.who.caption', { stage: stageName(t, stage.id) })}
          rows={rows}
          keyOf={({ id }) => id}
          columns={columns(t, messageWhereUnsigned(stage, isClosed), process.language)}
        />
      )}
      <Group t={t} process={process} title={t('approval.who.earlier')} signoffs={elsewhere} />
      <Group
        t={t}
        process={process}
        title={t('approval.who.void')}
        lead={t('approval.who.void-lead')}
        signoffs={process.signoffs.nodes.filter(({ isValid }) => !isValid)}
      />
    </Section>
  );
}

/**
 * Those that the stage names, or else all that have an approver; and those who signed and whose institution has none any more: what
 * they said still stands.
 */
function rowsOf(
  { approvingInstitutions }: ProcessShown,
  { signers }: StageShown,
  said: readonly SignoffShown[],
): InstitutionRow[] {
  const named = signers?.institutions ?? [];
  const asked = named.length > 0 ? named : approvingInstitutions;
  const rows = asked.map(({ organization }) => ({
    ...organization,
    approvers: approvingInstitutions.find((one) => one.organization.id === organization.id)?.approvers ?? [],
    said: said.findLast((signoff) => signoff.organization.id === organization.id),
  }));
  const known = new Set(rows.map(({ id }) => id));
  const gone = said.filter(({ organization }) => !known.has(organization.id));
  return [...rows, ...gone.map((signoff) => ({ ...signoff.organization, approvers: [], said: signoff }))];
}

/** What is said of an institution without a valid signature. */
const messageWhereUnsigned = (stage: StageShown, isClosed: boolean): MessageId => {
  if (!isSignedAt(stage)) return 'approval.who.not-now';
  return isClosed ? 'approval.who.never' : 'approval.who.not-yet';
};

const columns = (t: Translate, whereUnsigned: MessageId, language: string): Column<InstitutionRow>[] => [
  { id: 'institution', head: t('approval.who.institution'), isHead: true, cell: ({ name }) => name },
  {
    id: 'person',
    head: t('approval.who.person'),
    cell: ({ approvers, said }) => {
      const names = said?.person ?? approvers.join(', ');
      return names === '' ? <span className="quiet">{t('approval.gate.signoffs.no-approver')}</span> : names;
    },
  },
  {
    id: 'word',
    head: t('approval.who.word'),
    cell: ({ said }) =>
      said ? (
        <>
          <DecisionTag decision={said.decision} />
          {said.statement && (
            <p className="said-why" lang={language}>
              {said.statement}
            </p>
          )}
        </>
      ) : (
        <Tag>{t(whereUnsigned)}</Tag>
      ),
  },
  {
    id: 'when',
    head: t('approval.who.when'),
    cell: ({ said }) =>
      said && (
        <>
          <When at={said.signedAt} />
          <p className="hint">{t(`approval.assurance.${said.assurance}` as MessageId)}</p>
          <SignerNow t={t} signoff={said} />
        </>
      ),
  },
];

interface GroupProps extends Props {
  readonly title: string;
  readonly lead?: string;
  readonly signoffs: readonly SignoffShown[];
}

function Group({ t, process, title, lead, signoffs }: GroupProps) {
  if (signoffs.length === 0) return null;
  return (
    <div className="signoff-group">
      <h3>{title}</h3>
      {lead && <p className="quiet">{lead}</p>}
      {signoffs.map((signoff) => (
        <SignoffCard key={signoff.id} t={t} signoff={signoff} language={process.language} />
      ))}
    </div>
  );
}

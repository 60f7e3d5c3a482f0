import type { ApiClause } from '@articulado/pages';
import type { ReactNode } from 'react';
import { readableWords } from '@articulado/policy-text';
import { Button, ButtonRow, Field, Form, Select, useT, labelsOf } from '@articulado/ui';
import { contributionKinds, dispositions } from '@articulado/workflow';
import { registerAddress, wholeNumber } from './addresses.js';
import { excerpt } from './contribution.js';

type Search = Readonly<Record<string, string>>;

/** The parts of the page's address that narrow the register. */
export const filterNames = ['kind', 'answer', 'search', 'clause', 'version', 'change'] as const;

/** What the register is narrowed by, read from the page's address. `answer` holds a disposition, `pending` or `answered`. */
export function filterOf(search: Search) {
  const answer = search['answer'];
  return {
    kind: contributionKinds.find((one) => one === search['kind']) ?? null,
    answered: answer === 'pending' ? false : answer === 'answered' ? true : null,
    disposition: dispositions.find((one) => one === answer) ?? null,
    search: search['search'] || null,
    clauseId: search['clause'] || null,
    versionNumber: wholeNumber(search['version']) || null,
    change: changeIn(search),
  };
}

/** The change whose causes are asked for: `1-2-<clause>` is what became of a clause from version 1 to 2. */
export function changeIn(search: Search) {
  const [, before, after, clauseId] = /^(\d{1,9})-(\d{1,9})-(.{1,100})$/.exec(search['change'] ?? '') ?? [];
  return clauseId === undefined ? null : { before: Number(before), after: Number(after), clauseId };
}

export const isNarrowed = (search: Search) => filterNames.some((name) => search[name]);

/** The query of a page of the register: its filter and where it goes on. */
export function registerQuery(search: Search, move: Readonly<Record<string, string | number>>): string {
  const query = new URLSearchParams();
  for (const name of filterNames) if (search[name]) query.set(name, search[name]);
  for (const [name, value] of Object.entries(move)) query.set(name, String(value));
  return query.toString();
}

interface NarrowingProps {
  readonly action: string;
  readonly search: Search;
  /** Of the version that was consulted on last. */
  readonly clauses: readonly ApiClause[];
  /** Whether the list is narrowed now, so that there is a way back to all of it. */
  readonly isNarrow: boolean;
  readonly children?: ReactNode;
}

/** Narrows a list of contributions; a plain form whose address can be kept and sent on. */
export function ContributionFilterForm({ action, search, clauses, isNarrow, children }: NarrowingProps) {
  const t = useT();
  const labels = labelsOf(t, clauses);
  return (
    <Form id="filtro" method="get" layout="row" action={action} values={search} label={t('consultation.filter')}>
      <Field name="search" type="search" label={t('consultation.filter.search')} />
      <Select
        name="kind"
        label={t('consultation.filter.kind')}
        empty={t('consultation.filter.any')}
        options={contributionKinds.map((kind) => ({ value: kind, text: t(`tag.contribution.${kind}`) }))}
      />
      <Select
        name="clause"
        label={t('consultation.filter.clause')}
        empty={t('consultation.filter.any')}
        options={clauses.map((clause) => ({
          value: clause.id,
          text: `${labels.get(clause.id)} · ${excerpt(readableWords(clause), 40)}`,
        }))}
      />
      {children}
      <ButtonRow>
        <Button variant="quiet">{t('consultation.filter.apply')}</Button>
        {isNarrow && <a href={action}>{t('consultation.register.all')}</a>}
      </ButtonRow>
    </Form>
  );
}

interface Props {
  readonly slug: string;
  readonly search: Search;
  readonly clauses: readonly ApiClause[];
  readonly versions: readonly { readonly number: number }[];
}

/** Narrows the register: also by what was answered, and by version. */
export function RegisterFilter({ slug, search, clauses, versions }: Props) {
  const t = useT();
  const answers = ['pending', 'answered', ...dispositions] as const;
  return (
    <ContributionFilterForm
      action={`${registerAddress(slug)}#lista`}
      {...{ search, clauses }}
      isNarrow={isNarrowed(search)}
    >
      <Select
        name="answer"
        label={t('consultation.filter.answer')}
        empty={t('consultation.filter.any')}
        options={answers.map((one) => ({
          value: one,
          text: one === 'answered' ? t('consultation.filter.answered') : t(`tag.disposition.${one}`),
        }))}
      />
      {versions.length > 1 && (
        <Select
          name="version"
          label={t('consultation.filter.version')}
          empty={t('consultation.filter.any')}
          options={versions.map(({ number }) => ({
            value: String(number),
            text: t('consultation.version', { number }),
          }))}
        />
      )}
    </ContributionFilterForm>
  );
}

import type { Translate } from '@articulado/messages';

/** An appointment as a list of them shows it. */
interface Listed {
  readonly id: string;
  readonly personName: string;
  readonly appointedBy: string;
  /** Id of the one in whose place it is. */
  readonly replaces: string | null;
}

/** That another appointment of the list stands in the place of one, and whom it names. @param at - since when */
export function sayReplaced(
  t: Translate,
  one: Listed,
  { all, at }: { readonly all: readonly Listed[]; readonly at: string },
): string {
  const next = all.find(({ replaces }) => replaces === one.id);
  return t(next?.personName === one.personName ? 'approvers.resent' : 'approvers.substituted', {
    by: next?.appointedBy ?? '',
    name: next?.personName ?? '',
    at: t.date(at),
  });
}

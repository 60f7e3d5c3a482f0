import { graphql, type ResultOf } from '@articulado/pages';

/** What is asked of the platform to know what is not set up; `administrators` is null to whoever is none. */
export const healthFragment = graphql(`fragment HealthShown on Query {
  platform { contactEmail sendsMail takesPasskeys } administrators { id name hasPasskey } }`);
export type HealthShown = ResultOf<typeof healthFragment>;

/** One thing that should be set up, and whether it is. */
export interface HealthCheck {
  readonly name: 'contact' | 'mail' | 'passkeys' | 'second' | 'own-passkeys';
  readonly isDone: boolean;
  /** Whom it is about. */
  readonly people: HealthShown['administrators'] & object;
}

/** All that there is to set up. Whether administrators have passkeys is asked only where there can be any. */
export function healthChecks({ platform, administrators: all }: HealthShown): readonly HealthCheck[] {
  const administrators = all ?? [];
  const without = administrators.filter(({ hasPasskey }) => !hasPasskey);
  const asked: readonly HealthCheck[] = [
    { name: 'contact', isDone: platform.contactEmail !== null, people: [] },
    { name: 'mail', isDone: platform.sendsMail, people: [] },
    { name: 'passkeys', isDone: platform.takesPasskeys, people: [] },
    { name: 'second', isDone: administrators.length > 1, people: administrators },
    { name: 'own-passkeys', isDone: without.length === 0, people: without },
  ];
  return asked.filter(({ name }) => name !== 'own-passkeys' || platform.takesPasskeys);
}

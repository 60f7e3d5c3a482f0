import { type BoundAct, StepUp } from '@articulado/api';
import type { PersonRow } from '@articulado/persistence';

/** A second proof for tests: the code that was sent last is always the same one, and works once, for what it was asked for. */
export class KnownCode extends StepUp {
  readonly code = '123456';
  /** Whom a code was sent to, and for what. */
  readonly mails: { readonly email: string; readonly act: string }[] = [];
  private readonly waiting = new Map<string, string>();

  async send({ email }: Pick<PersonRow, 'email' | 'name'>, { description, binding }: BoundAct): Promise<void> {
    this.mails.push({ email, act: description });
    this.waiting.set(email, binding);
  }

  async check({ email }: Pick<PersonRow, 'email'>, code: string, binding: string): Promise<boolean> {
    return code === this.code && this.waiting.get(email) === binding && this.waiting.delete(email);
  }
}

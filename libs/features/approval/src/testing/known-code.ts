import { StepUp } from '@articulado/api';
import type { PersonRow } from '@articulado/persistence';

/** A second proof for tests: the code that was sent last is always the same one, and works once. */
export class KnownCode extends StepUp {
  readonly code = '123456';
  /** Whom a code was sent to, and for what. */
  readonly letters: { readonly email: string; readonly act: string }[] = [];
  private readonly waiting = new Set<string>();

  async send({ email }: Pick<PersonRow, 'email' | 'name'>, act: string): Promise<void> {
    this.letters.push({ email, act });
    this.waiting.add(email);
  }

  async check({ email }: Pick<PersonRow, 'email'>, code: string): Promise<boolean> {
    return code === this.code && this.waiting.delete(email);
  }
}

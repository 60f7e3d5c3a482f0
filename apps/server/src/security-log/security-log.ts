import { coarseNetworkOf } from '@articulado/api';
import { normalEmail } from '@articulado/base';
import { createHmac } from 'node:crypto';

/** What was done or refused. Only what may stand in a log: ids, names of ours, never a code, a token or somebody's words. */
export interface SecurityEvent {
  /** The mutation or route. */
  readonly act: string;
  readonly outcome: 'done' | 'refused';
  /** Why it was refused: a code of ours and what it is about. */
  readonly reason?: string;
  /** Id of the person; `visitor` for nobody, `unknown` where it was not asked. */
  readonly who?: string;
  /** Network address; what is written of it tells a place, not a household. */
  readonly address?: string;
  /** An e-mail address; what is written of it tells that two lines are about the same one, not which. */
  readonly mailbox?: string;
  /** Ids of what it is about. */
  readonly about?: Readonly<Record<string, string | number>>;
}

/** One line of JSON for every refused or sensitive act: who, what, when and why. `docs/operations.md` says what to watch for. */
export class SecurityLog {
  /** @param writeLine - takes one line, without its end; @param secret - under which addresses of mailboxes are hashed */
  constructor(
    private readonly writeLine: (line: string) => void,
    private readonly secret: string,
    private readonly now: () => Date,
  ) {}

  write({ act, outcome, reason, who, address, mailbox, about }: SecurityEvent): void {
    const at = this.now().toISOString();
    const from = address === undefined ? undefined : coarseNetworkOf(address);
    const line = {
      log: 'security',
      at,
      act,
      outcome,
      reason,
      who,
      from,
      mailbox: mailbox && this.hashOf(mailbox),
      about,
    };
    this.writeLine(JSON.stringify(line)); // a line end in anything is written as \n
  }

  private hashOf(email: string): string {
    const keyed = createHmac('sha256', this.secret).update(`security-log ${normalEmail(email)}`);
    return keyed.digest('hex').slice(0, 16);
  }
}

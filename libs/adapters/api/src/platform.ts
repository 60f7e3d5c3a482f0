/** What the whole platform is told at its start. */
export abstract class Platform {
  /** Address people reach it by, without a slash at the end. */
  abstract readonly publicUrl: string;
  /** Whether it runs as a demonstration: everyone may sign in as an example person and read `/outbox`. */
  abstract readonly demo: boolean;
  /** Whether e-mails leave by a mail server; without one they stay at `/outbox`. */
  abstract readonly sendsMail: boolean;
  /** Where whoever runs it can be written to; absent where they gave no address. */
  abstract readonly contactEmail?: string;
  /** E-mail address of the person whom those who run it propose as administrator, because nobody is left who is one. */
  abstract readonly administratorToRecover?: string;
  /** Key of what is hashed so that only this platform can check it, such as codes; the same for all its processes. */
  abstract readonly secret: string;
}

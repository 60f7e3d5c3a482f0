import type { JobData, JobName, JobRow, Stores } from '@articulado/persistence';

/** One attempt at a job, as its handler sees it. */
export interface Job<Name extends JobName = JobName> {
  /** The same for every attempt: what makes an effect recognisable as done. */
  readonly id: string;
  readonly data: JobData[Name];
  /** 1 for the first. */
  readonly attempt: number;
}

/** What a handler writes in the transaction that acknowledges the job: kept once, however often the job was attempted. */
export type Effect = (stores: Stores) => Promise<void>;

/**
 * Does one kind of job. It runs at least once, and again whenever it threw or its server process died before the acknowledgement: what it
 * does outside of the effect that it returns must be harmless when it is done twice.
 */
export interface JobHandler<Name extends JobName = JobName> {
  readonly name: Name;
  handle(job: Job<Name>): Promise<Effect | void>;
}

export const jobOf = ({ id, data, attempts }: JobRow): Job => ({ id, data: data as Job['data'], attempt: attempts });

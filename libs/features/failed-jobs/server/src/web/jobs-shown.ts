export interface FailedJobShown {
  readonly id: string;
  readonly name: string;
  readonly failedAt: string;
  readonly attempts: number;
  readonly lastError: string;
}

export interface FailingConsumerShown {
  readonly name: string;
  readonly processSlug: string;
  readonly processTitle: string;
  readonly attempts: number;
  readonly lastError: string;
  readonly dueAt: string;
}

export interface JobsShown {
  readonly waitingCount: number;
  readonly failedCount: number;
  readonly failed: readonly FailedJobShown[];
  readonly failingConsumers: readonly FailingConsumerShown[];
}

export const jobsQuery = `query ($first: Int!, $after: Int!) { jobs(first: $first, after: $after) { waitingCount failedCount
  failed { id name failedAt attempts lastError }
  failingConsumers { name processSlug processTitle attempts lastError dueAt } } }`;

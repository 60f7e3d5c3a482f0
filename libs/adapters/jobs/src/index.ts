export { ExecuteJob } from './execute-job.js';
export type { Effect, Job, JobHandler } from './job-handler.js';
export { JobQueue, type JobQueueOptions } from './job-queue.js';
export { ReadRecord } from './read-record.js';
export type { RecordConsumer } from './record-consumer.js';

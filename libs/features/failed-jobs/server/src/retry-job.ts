import { actOnPlatform, type Viewer } from '@articulado/api';
import { isUuid, type Refusal, refuse } from '@articulado/base';
import { type JobRow, UnitOfWork, JobsStore } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';

/** Lets a job that failed for good be attempted again, as if it had just been enqueued. */
@Injectable()
export class RetryJob {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  run(viewer: Viewer, id: string): Promise<JobRow | Refusal> {
    return actOnPlatform(this.unitOfWork, viewer, 'job.retry', async (stores) => {
      const { now } = stores;
      const jobs = stores.get(JobsStore);
      const job = isUuid(id) ? await jobs.retry(id, now) : null;
      return job ?? refuse('not-found', { what: 'job' });
    });
  }
}

import { Module } from '@nestjs/common';
import { FailedJobsResolver } from './failed-jobs.resolver.js';
import { RetryJob } from './retry-job.js';

@Module({ providers: [RetryJob, FailedJobsResolver] })
export class FailedJobsModule {}

import { parentPort } from 'node:worker_threads';
import { exportMarkdown } from '@articulado/formats';
import type { FileJob, FileOutcome } from './file-converter.js';
import { readFile } from './read-file.js';

/*
 * The thread of the `FileConverter`: it is told a job, does it, and answers. Nothing is kept from one job to the next.
 */
parentPort?.on('message', (job: FileJob) => parentPort?.postMessage(answerOf(job)));

function answerOf(job: FileJob): FileOutcome {
  try {
    return { answer: run(job) };
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const run = (job: FileJob): unknown =>
  job.type === 'read' ? readFile(job.file, job.corrections, job.current) : exportMarkdown(job.text, job.head);

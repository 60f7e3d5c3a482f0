import { type FileProblem, type Refusal, refuse } from '@articulado/base';

/** Thrown wherever a reader finds out that its file can't be read, however deep in it; `orRefusal` makes the reader's answer of it. */
export class UnreadableFile extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem);
  }
}

/** What a reader reads, or why it could not. Only what a file is to blame for becomes a refusal; a bug goes on as what it is. */
export function orRefusal<Read>(read: () => Read): Read | Refusal<'file-not-readable'> {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnreadableFile) return refuse('file-not-readable', { problem: error.problem });
    throw error;
  }
}

/**
 * Largest file that is read, of every format, in megabytes of a million bytes. What carries a file takes a little more, so that the clearer refusal
 * comes from here: `largestImport` of the server's request bodies, `largestFile` and `largestForm` of the pages' posts.
 */
export const maxFileMegabytes = 5;
export const maxFileBytes = maxFileMegabytes * 1_000_000;

import { test } from './fixtures.js';
import { prepare, partsToPrepare } from './scripted-processes.js';

for (const part of Object.keys(partsToPrepare) as (keyof typeof partsToPrepare)[])
  test(`processes in states that the demonstration does not have are prepared: ${part}`, ({ someone }) =>
    prepare(part, someone));

import module from 'node:module';
import path from 'node:path';

// Before anything large is loaded: what an earlier start compiled is read, and not compiled again. Where nothing can be written,
// it is compiled as ever. The folder lies with the code: whoever may write there could change the code as well.
module.enableCompileCache(path.join(import.meta.dirname, 'compiled'));
const { run } = await import('./run.js');
await run(process.env);
// Not left to the end of the process: one that is killed would keep nothing.
module.flushCompileCache();

import { enableCompileCache, flushCompileCache } from 'node:module';

// The house's one JavaScript file. Node's type stripper costs 18 MB and 100 ms; what it and the compiler made is kept
// between starts, and a start that finds it there never loads the stripper. A .ts file here would.
enableCompileCache();
const { main } = await import('./start.ts');
await main();
flushCompileCache();

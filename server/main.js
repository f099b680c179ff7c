import { enableCompileCache, flushCompileCache } from 'node:module';

// Keeps compiled code between starts. It has to be enabled before any other file is read.
enableCompileCache();
const { main } = await import('./start.ts');
await main();
flushCompileCache();

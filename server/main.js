import { enableCompileCache, flushCompileCache } from 'node:module';

// What the compiler made is kept between starts. JavaScript, so that it is on before the first other file is read.
enableCompileCache();
const { main } = await import('./start.ts');
await main();
flushCompileCache();

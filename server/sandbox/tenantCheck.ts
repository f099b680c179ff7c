import { microsoftItself, runTenantCheck } from './tenantCheck/command.ts';

/** `npm run tenant-check`: what Microsoft answers in a real tenant, beside what the sandbox answers. */
process.exitCode = await runTenantCheck(process.argv.slice(2), {
  ...microsoftItself,
  say: (line) => void process.stdout.write(`${line}\n`),
});

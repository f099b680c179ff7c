import { examine } from './doctor/examine.ts';
import { printed } from './doctor/finding.ts';
import { runCommand } from './runCommand.ts';

/** For operators: checks a running installation with the server's settings. Exits with 1 if anything is wrong. */
await runCommand(async () => {
  const findings = await examine(process.env);
  console.log(printed(findings));
  if (findings.some(({ verdict }) => verdict === 'wrong')) process.exitCode = 1;
});

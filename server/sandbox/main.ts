import { buildPages } from './build.ts';
import { startSandbox } from './sandbox.ts';

const port = Number(process.env['PORT'] ?? 3978);

// Bookend reaches the stand-in for Microsoft on the loopback address, which a proxy couldn't.
process.env['NO_PROXY'] = ['127.0.0.1', 'localhost', process.env['NO_PROXY']].filter(Boolean).join(',');

try {
  await buildPages();
  const sandbox = await startSandbox({ port });
  process.stdout.write(`Bookend's sandbox is ready: open ${sandbox.url}\n`);
  process.stdout.write(
    'Its people are invented, nothing in it is Microsoft Teams, and nothing is kept when it ends.\n',
  );
  const stop = async () => {
    await sandbox[Symbol.asyncDispose]();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (!isTaken) throw error;
  console.error(`Port ${port} is taken by another program. Choose another: PORT=3979 npm run sandbox`);
  process.exitCode = 1;
}

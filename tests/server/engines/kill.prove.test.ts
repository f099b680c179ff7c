import { expect, test } from 'vitest';
import { beginMeeting } from '#contract/meeting/meeting.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { action } from '../../support/meeting/meeting.ts';
import { startProcess } from '../../support/server/process.ts';
import { personAt, startServer } from '../../support/server/server.ts';

const kills = Number(process.env['KILLS'] ?? 2);

test(
  'killing the server at random moments while drafts are saved loses nothing acknowledged',
  { timeout: 240_000 + kills * 6_000 },
  async () => {
    await using server = await startServer();
    const { microsoft } = server;
    await server.stop();
    let acknowledged = 0;
    let saves = 0;
    let meeting = '';
    for (let kill = 0; kill < kills; kill++) {
      await using running = await startProcess(server.config);
      const host = personAt(() => running.url, microsoft, microsoft.people.ada);
      meeting ||= (await host.ask(beginMeeting, { body: { timeZone: 'UTC' } })).meeting;
      const kept = await host.ask(readRecap, { meeting });
      // A save in flight may have been written without its response; an acknowledged one must be there.
      expect(kept.version).toBeGreaterThanOrEqual(acknowledged);
      expect(kept.draft?.actions.map(({ what }) => what)).toEqual(kept.version > 0 ? [`Save ${kept.version}`] : []);
      acknowledged = kept.version;

      // On a busy machine the first save is slow; the kill should fall among the saves.
      let timer: NodeJS.Timeout | undefined;
      for (;;) {
        const next = action(`Save ${acknowledged + 1}`);
        const body = { version: acknowledged, content: { actions: [next], questions: [] } };
        const saved = await host.ask(saveDraft, { meeting, body }).catch(() => undefined);
        if (!saved) break;
        acknowledged = saved.version;
        saves++;
        timer ??= setTimeout(() => void running.kill('SIGKILL'), Math.random() * 150);
      }
      clearTimeout(timer);
      await running.kill('SIGKILL');
    }
    expect(saves).toBeGreaterThanOrEqual(kills);
  },
);

import type { readRoom } from '#contract/meeting/meeting.ts';
import type { readOpenItems } from '#contract/meeting/openItems.ts';
import type { readToday } from '#contract/person/home.ts';
import type { readBehaviours } from '#contract/organization/behaviour.ts';
import { createCall } from './api/call.ts';
import { readConfig } from './host/config.ts';
import { HostError } from './host/host.ts';

const entra = import('./host/entra.ts');
const teams = import('./host/teams.ts');
const panel = import('./mount/mountPanel.tsx');
// The manifest's personal tab has this query, so that its code loads while Teams still answers.
const personal = location.search === '?home' ? import('./mount/mountPersonal.tsx') : undefined;

async function start(root: HTMLElement): Promise<void> {
  try {
    const { meetTeams } = await teams;
    const host = await meetTeams(readConfig(), entra);
    if (host.frame === 'settings') {
      const { mountTabDialog } = await import('./mount/mountTabDialog.tsx');
      await mountTabDialog(root, host);
      return;
    }
    // Requested while the code still loads. A failure shows where the answer is rendered.
    const call = createCall(host);
    if (host.frame === 'personal') {
      const today = call<typeof readToday>('get', '/api/me/today', { params: {} });
      today.catch(() => undefined);
      const { mountPersonal } = await (personal ?? import('./mount/mountPersonal.tsx'));
      await mountPersonal(root, { tab: host, call, today });
      return;
    }
    const params = { series: host.chatId };
    const room = call<typeof readRoom>('get', '/api/series/:series/room', { params });
    const behaviours = call<typeof readBehaviours>('get', '/api/series/:series/behaviours', { params });
    const openItems = call<typeof readOpenItems>('get', '/api/series/:series/open-items', { params });
    // Only hosts need it: before the role is known it would delay the files that attendees need.
    const hosting = room.then(async ({ you }) => {
      if (you.isHost) await import('./screens/host/HostMeeting.tsx');
    });
    for (const asked of [room, behaviours, openItems, hosting]) asked.catch(() => undefined);
    const { mount } = await panel;
    await mount(root, { host, call, room, behaviours, openItems });
  } catch (error) {
    if (!(error instanceof HostError)) console.error(error);
    const { mountFailure } = await import('./mount/mountFailure.tsx');
    await mountFailure(root, error);
  }
}

const root = document.getElementById('root');
if (root) void start(root);

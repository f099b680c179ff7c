import autocannon from 'autocannon';
import { pathOf } from '#contract/rules/wire/paths.ts';
import { readRecap, saveDraft } from '#contract/meeting/recap.ts';
import { action } from '../support/meeting/meeting.ts';
import { personAt, type TestServer } from '../support/server/server.ts';

export const connections = 100;
export const seconds = 6;

export const content = {
  actions: [action('Draft the announcement', { due: '2026-11-30' }), action('Book the venue')],
  questions: [],
};

export async function addMeetings({ services: { db }, microsoft, clock }: TestServer): Promise<string[]> {
  const ids = Array.from({ length: connections }, () => crypto.randomUUID());
  const { ada } = microsoft.people;
  const opening = {
    purpose: 'Bench',
    frame: null,
    decider: null,
    scripts: { purpose: null, frame: null, dissent: null },
  };
  for (const [number, id] of ids.entries()) {
    await db
      .insertInto('meeting')
      .values({
        tenant: microsoft.tenant,
        series: microsoft.chat.id,
        id,
        number,
        host_id: ada.id,
        host_name: ada.name,
        time_zone: 'UTC',
        stage: 'close',
        started_at: clock.now,
        met_at: null,
        closed_at: null,
        opening_json: JSON.stringify(opening),
        version: 0,
        said_purpose_at: null,
        said_frame_at: null,
        said_dissent_at: null,
      })
      .execute();
  }
  return ids;
}

export async function typing({ microsoft }: TestServer, url: string, meetings: string[]): Promise<number> {
  const host = personAt(() => url, microsoft, microsoft.people.ada);
  const versions = new Map<string, number>();
  for (const meeting of meetings) versions.set(meeting, (await host.ask(readRecap, { meeting })).version);
  const paths = meetings.map((meeting) => pathOf(saveDraft.path, { series: microsoft.chat.id, meeting }));
  return perSecond(url, host.token, (client) => {
    const meeting = meetings[client] ?? '';
    const version = versions.get(meeting) ?? 0;
    return {
      path: paths[client] ?? '',
      body: { version, content },
      onSaved: () => versions.set(meeting, version + 1),
    };
  });
}

interface Put {
  path: string;
  body: { version: number; content: unknown };
  onSaved?: () => void;
}

export async function perSecond(url: string, token: string, put: (client: number) => Put): Promise<number> {
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    setupClient(client) {
      const mine = clients++;
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      let onSaved: (() => void) | undefined;
      const next = () => {
        const asked = put(mine);
        onSaved = asked.onSaved;
        client.setRequests([{ method: 'PUT', path: asked.path, headers, body: JSON.stringify(asked.body) }]);
      };
      next();
      // Each connection has a draft of its own, so every accepted save raises the version. One is refused if the
      // previous round's last save arrives late.
      client.on('response', (status) => {
        if (status === 200 || status === 409) onSaved?.();
        next();
      });
    },
  });
  if (result.non2xx > result['2xx'] / 100)
    throw new Error(`${result.non2xx} of the saves were refused: ${JSON.stringify(result.statusCodeStats)}`);
  return result['2xx'] / result.duration;
}

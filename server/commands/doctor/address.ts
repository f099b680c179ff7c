import * as z from 'zod/mini';
import { panelConfig, type PanelConfig } from '#contract/wire/panel.ts';
import type { Config } from '../../core/config.ts';
import { ask, type Answer } from './ask.ts';
import { checkServerClock } from './clock.ts';
import { fine, wrong, type Finding } from './finding.ts';

const about = 'Public address';

const health = z.object({ status: z.string() });

/** Whether this Bookend answers at PUBLIC_URL: ready, on time, and as it sent the page. */
export async function checkAddress(config: Config, now: () => number): Promise<Finding[]> {
  const ready = await ask(`${config.publicUrl}/readyz`, { now });
  if (typeof ready === 'string') {
    const todo =
      'Check PUBLIC_URL, the DNS record, the proxy and its certificate: Teams must reach it over the internet.';
    return [wrong(about, `it can’t be reached: ${ready}.`, todo)];
  }
  const page = await ask(`${config.publicUrl}/tab`, { now });
  return [
    readiness(ready),
    ...checkServerClock(ready),
    ...(typeof page === 'string' ? [] : pageFindings(config, page)),
  ];
}

function readiness({ status, data }: Answer): Finding {
  const told = health.safeParse(data);
  const state = told.success ? told.data.status : undefined;
  if (status === 200 && state === 'ready') return fine(about, 'Bookend answers there and is ready.');
  if (state === 'no_database')
    return wrong(about, 'Bookend answers there, but can’t reach its database.', 'See “Database” below, and the log.');
  if (state === 'stopping') return wrong(about, 'Bookend there is about to stop.', 'Start it again.');
  return wrong(
    about,
    `something answers there with ${status}, and it isn’t Bookend.`,
    'Let the proxy pass every path on to Bookend, and start Bookend: its log names each missing setting.',
  );
}

function pageFindings({ clientId, catalogAppId }: Config, page: Answer): Finding[] {
  const told = configOf(page.data);
  return [
    told?.clientId === clientId && told.appId === catalogAppId
      ? fine('Running settings', 'the running server has these settings.')
      : wrong(
          'Running settings',
          'the running server has another CLIENT_ID or TEAMS_CATALOG_APP_ID than the settings here.',
          'Restart it with the settings that you checked, or run this with the server’s.',
        ),
    isFramable(page)
      ? fine('Frame', 'Teams may show the page.')
      : wrong(
          'Frame',
          'the page arrives with X-Frame-Options or another content security policy: Teams shows “refused to connect”.',
          'Let the proxy leave Bookend’s own security headers alone.',
        ),
  ];
}

function configOf(html: unknown): PanelConfig | undefined {
  const [, content = ''] = /<meta name="bookend" content="([^"]*)"/.exec(String(html)) ?? [];
  try {
    return z.parse(panelConfig, JSON.parse(content.replaceAll('&quot;', '"').replaceAll('&amp;', '&')));
  } catch {
    return undefined;
  }
}

function isFramable({ header }: Answer): boolean {
  const policy = header('content-security-policy') ?? '';
  return header('x-frame-options') === undefined && /frame-ancestors[^;]*https:\/\/teams\.microsoft\.com/.test(policy);
}

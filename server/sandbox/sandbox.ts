import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { organizerHasMinutes } from '#contract/rules/meeting/absence.ts';
import express, { type Express } from 'express';
import type { Config } from '../core/config.ts';
import { answerFor } from './answers.ts';
import { identityOf } from './app/identity.ts';
import { readCheckedApp, type SandboxApp } from './app/manifest.ts';
import { createBookend } from './bookend.ts';
import { configFor } from './config.ts';
import { controlRoutes, type Acts, type Controls } from './control.ts';
import { switchesNow } from './switching.ts';
import { byOurName } from './fromOurPage.ts';
import { startMicrosoft, type Microsoft } from './microsoft.ts';
import { createDoor, type Door } from './page/door.ts';
import { close, listen, listenSecurely, type Secure } from './page/listen.ts';
import { panelOrigin, teamsOrigin } from './page/names.ts';
import { organizedBy } from './graph/organizers.ts';
import { principalOf, type SandboxPeople, type SandboxPerson } from './people.ts';
import { createWindows, type Windows } from './windows.ts';

const page = fileURLToPath(new URL('../../dist/sandbox/', import.meta.url));
const ownManifest = fileURLToPath(new URL('../../appPackage/manifest.json', import.meta.url));
const day = 24 * 3_600_000;
const week = 7 * day;

export interface SandboxOptions {
  port?: number;
  people?: SandboxPeople;
  /** Kept on exit; without it the sandbox forgets everything. */
  databaseFile?: string;
  config?: Partial<Config>;
  bookendBy?: typeof createBookend;
  /** The page as teams.microsoft.com and the panel elsewhere, both over https: for a browser with host rules. */
  isOnTwoOrigins?: boolean;
  /** Another app than Bookend, at its own address; needs two origins. */
  app?: SandboxApp;
}

export interface Sandbox extends AsyncDisposable, Acts {
  url: string;
  /** Where a browser opens the page: `url`, or Teams' own address on two origins. */
  pageUrl: string;
  /** Only on two origins. */
  secure: Secure | undefined;
  microsoft: Microsoft;
  door: Door;
}

/**
 * A meeting to try Bookend in, on one local address: the page that stands in for Teams, the stand-in for Entra and
 * Graph, and the real Bookend. Panel and page share an origin unless `isOnTwoOrigins`: over http TeamsJS accepts no
 * other host (teams-js, internal/validOrigins.ts).
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { people, databaseFile, config: set, bookendBy = createBookend, app } = options;
  // Bind the port first: if it is taken, nothing else has been opened that would keep the process alive.
  const { servers, secure, port, url, pageUrl, publicUrl } = await openPorts(options);

  const calendar = createCalendar(() => changed());
  const state = () => stateOf({ microsoft, windows, calendar, door, app: shown });
  const changed = () => windows.tell(state());
  const windows = createWindows(changed);
  const microsoft = await startMicrosoft({
    onChange: changed,
    ...(people && { people }),
    ...(app && { app: identityOf(app) }),
    ...(app?.client && { clientId: app.client.id }),
  });
  const folder = await mkdtemp(join(tmpdir(), 'bookend-sandbox-'));
  const config = configFor(microsoft, {
    port,
    publicUrl,
    databaseUrl: `file:${databaseFile ?? join(folder, 'bookend.db')}`,
    ...set,
  });
  microsoft.entra.register(config.publicUrl);
  const shown = app ?? (await bookendAsApp(config, publicUrl));
  const bookend = await bookendBy(config, calendar.now);
  const door = createDoor({ panel: bookend.handle, localUrl: url, onChange: () => changed() });
  const answerForOthers = () =>
    answerFor(unplayed(microsoft, windows), { url, series: microsoft.chat.id, tokenFor: microsoft.tokenFor });
  const { restart, cutStreams } = bookend;
  const { nextOccurrence, dayLater, weekLater, minutesLater, endMeeting } = calendar;
  const acts: Acts = {
    restart,
    cutStreams,
    nextOccurrence,
    dayLater,
    weekLater,
    minutesLater,
    endMeeting,
    answerForOthers,
  };
  const front = frontOf({ microsoft, windows, state, changed, door, ...acts });
  for (const server of servers) server.on('request', front);

  return {
    url,
    pageUrl,
    secure,
    microsoft,
    door,
    ...acts,
    async [Symbol.asyncDispose]() {
      windows.close();
      await bookend[Symbol.asyncDispose]();
      await Promise.all(servers.map(close));
      await microsoft[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openPorts({ port = 3978, isOnTwoOrigins = false }: SandboxOptions) {
  const { servers, bound } = await listen(port);
  const secure = isOnTwoOrigins ? await listenSecurely() : undefined;
  const url = `http://localhost:${bound}`;
  return {
    servers: secure ? [...servers, secure.server] : servers,
    secure,
    port: bound,
    url,
    pageUrl: secure ? teamsOrigin : url,
    publicUrl: secure ? panelOrigin : url,
  };
}

/** From the manifest that is shipped, filled in as for a package. */
async function bookendAsApp({ clientId, teamsAppId }: Config, publicUrl: string): Promise<SandboxApp> {
  const values = { PUBLIC_URL: publicUrl, CLIENT_ID: clientId, TEAMS_APP_ID: teamsAppId };
  const text = await readFile(ownManifest, 'utf8');
  return readCheckedApp(text, { declared: publicUrl, actual: publicUrl }, values);
}

/** Members whom no window plays. */
function unplayed({ chat }: Microsoft, windows: Windows): SandboxPerson[] {
  const played = new Set(windows.played());
  return chat.members.filter(({ id, visit }) => !visit && !played.has(id));
}

/** The controls and the page, and Bookend for everything else. */
function frontOf(controls: Controls): Express {
  const front = express();
  front.use(byOurName);
  front.use('/sandbox/control', controlRoutes(controls));
  front.use('/sandbox/page', express.static(page));
  front.get('/', (_request, response) => response.sendFile(join(page, 'index.html')));
  front.use(controls.door.handle);
  return front;
}

interface Calendar extends Pick<Acts, 'nextOccurrence' | 'dayLater' | 'weekLater' | 'minutesLater' | 'endMeeting'> {
  now: () => number;
  occurrence: () => number;
  isInMeeting: () => boolean;
}

/** A weekly meeting, and Bookend's clock. */
function createCalendar(changed: () => void): Calendar {
  let occurrence = 1;
  let laterMs = 0;
  let isInMeeting = true;
  return {
    now: () => Date.now() + (occurrence - 1) * week + laterMs,
    occurrence: () => occurrence,
    isInMeeting: () => isInMeeting,
    nextOccurrence() {
      occurrence++;
      isInMeeting = true;
      changed();
    },
    dayLater() {
      laterMs += day;
    },
    weekLater() {
      laterMs += week;
    },
    minutesLater() {
      laterMs += organizerHasMinutes * 60_000;
    },
    endMeeting() {
      isInMeeting = false;
      changed();
    },
  };
}

function withPrincipal(person: SandboxPerson) {
  return { ...person, principal: principalOf(person) };
}

interface Shown {
  microsoft: Microsoft;
  windows: Windows;
  calendar: Calendar;
  door: Door;
  app: SandboxApp;
}

/** The state that the sandbox's page shows. */
function stateOf({ microsoft, windows, calendar, door, app }: Shown) {
  const { topic, id, organizer } = organizedBy(microsoft.chat, microsoft.trouble.organizing);
  const chat = { id, topic, organizer, messages: microsoft.messages() };
  const { tenant, clientId } = microsoft;
  return {
    people: microsoft.cast.map(withPrincipal),
    visitors: Object.values(microsoft.visitors).map(withPrincipal),
    colleagues: Object.values(microsoft.colleagues).map(withPrincipal),
    chat,
    feed: microsoft.feed(),
    ...switchesNow({ microsoft, door }),
    app,
    entra: { tenant, clientId, url: microsoft.entraUrl },
    teamsApp: microsoft.teamsApp,
    played: windows.played(),
    occurrence: calendar.occurrence(),
    isInMeeting: calendar.isInMeeting(),
  };
}

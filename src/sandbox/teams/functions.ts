import * as z from 'zod/mini';
import { meetingDetails } from './context.ts';
import { tab, type HostContext, type HostEvents } from './host.ts';
import { isOurs, tabById, tabOf } from './tabs.ts';

/** A reply's arguments; undefined: TeamsJS expects no reply. */
type Reply = unknown[] | undefined;
type Answer = (args: unknown[], context: HostContext, events: HostEvents) => Reply;

/** ErrorCode in teams-js, public/interfaces.ts. */
const notSupported = { errorCode: 100, message: 'Not supported on this platform' };
const notPermitted = { errorCode: 1000, message: "App doesn't have sufficient permission to use this API" };
const invalid = (message: string) => ({ errorCode: 4000, message });

/**
 * The reply to a TeamsJS function that needs neither Entra nor the window. Others are refused: without a reply TeamsJS
 * waits forever.
 */
export function replyTo(func: string, args: unknown[], context: HostContext, events: HostEvents): Reply {
  if (oneWay.has(func)) return undefined;
  const answer = Object.hasOwn(answers, func) ? answers[func] : undefined;
  if (answer) return answer(args, context, events);
  events.onUnknown(func);
  return [notSupported];
}

/** Messages that no callback waits for, and that change nothing here. */
const oneWay = new Set([
  'appInitialization.appLoaded',
  'appInitialization.failure',
  'appInitialization.expectedFailure',
  'log.receive',
  'readyToUnload',
  'registerHandler',
  'returnFocus',
  'setFrameContext',
]);

/**
 * The shape of a reply depends on the function's family in teams-js, internal/communication.ts: [isDone, reason] for
 * `sendAndHandleStatusAndReason`, [error, result] for `sendAndHandleSdkError`, [result] for `sendAndUnwrap`.
 */
const answers: Record<string, Answer> = {
  'appInitialization.success': () => [undefined],
  executeDeepLink: ([url], _context, { onOpenLink }) => {
    if (!opens(String(url))) return [false, 'The link could not be opened'];
    onOpenLink(String(url));
    return [true];
  },
  ...settings(),
  ...navigation(),
  ...otherPlaces(),
  // Microsoft's own apps only.
  'authentication.getUser': () => [false, { errorCode: 500, message: 'App does not have permission to getUser' }],
  'meeting.getMeetingDetails': (_args, context) => [...withPermission(context)],
};

function withPermission(context: HostContext): unknown[] {
  const isPermitted = context.app.permissions.includes('OnlineMeeting.ReadBasic.Chat');
  return isPermitted ? [null, meetingDetails(context)] : [notPermitted, null];
}

/** Teams ignores links of other schemes. */
function opens(url: string): boolean {
  return ['https:', 'http:', 'mailto:', 'tel:', 'msteams:'].includes(URL.parse(url)?.protocol ?? '');
}

function settings(): Record<string, Answer> {
  const succeed: Answer = (_args, _context, { dialog }) => {
    dialog?.onSaved();
    return undefined;
  };
  const fail: Answer = ([reason], _context, { dialog }) => {
    dialog?.onFailed(String(reason));
    return undefined;
  };
  return {
    'settings.setValidityState': ([isValid], _context, { dialog }) => {
      dialog?.onValid(isValid === true);
      return undefined;
    },
    'settings.setSettings': ([wanted], context, { dialog }) => {
      const read = tab.safeParse(wanted);
      if (!read.success) return [false, 'The settings are not valid'];
      const { contentUrl, removeUrl } = read.data;
      if (!isOurs(context.app, contentUrl) || (removeUrl !== undefined && !isOurs(context.app, removeUrl)))
        return [false, 'The address is not in the validDomains'];
      dialog?.onTab(read.data);
      return [true];
    },
    'settings.save.success': succeed,
    'settings.save.failure': fail,
    'settings.remove.success': succeed,
    'settings.remove.failure': fail,
    'settings.getSettings': (_args, context) => [context.tab],
  };
}

const toApp = z.object({
  appId: z.string(),
  pageId: z.optional(z.string()),
  subPageId: z.optional(z.string()),
});
const toPage = z.object({ pageId: z.string(), subPageId: z.optional(z.string()) });

function navigation(): Record<string, Answer> {
  return {
    navigateBack: (_args, _context, { onBack }) => {
      onBack();
      return [true];
    },
    navigateCrossDomain: ([url], { app, tab: shown }, { onOpenTab }) => {
      if (!isOurs(app, String(url))) return [false];
      onOpenTab({ ...shown, contentUrl: String(url) }, undefined);
      return [true];
    },
    // A chat has no tabs in the sense of these: they list a team's.
    getTabInstances: () => [{ teamTabs: [] }],
    getMruTabInstances: () => [{ teamTabs: [] }],
    navigateToTab: () => [false],
    'pages.navigateToApp': ([wanted], { app }, { onOpenTab, onPlayed }) => {
      const read = toApp.safeParse(wanted);
      if (!read.success) return [false, 'The parameters are not valid'];
      const { appId, pageId, subPageId } = read.data;
      const page = appId === app.id ? tabById(app, pageId) : undefined;
      if (page) onOpenTab(page, subPageId);
      else onPlayed(`open the app ${appId}`);
      return [true];
    },
    'pages.currentApp.navigateTo': ([wanted], { app }, { onOpenTab }) => {
      const read = toPage.safeParse(wanted);
      const page = read.success ? tabById(app, read.data.pageId) : undefined;
      if (!read.success || !page) return [invalid('The app has no such page')];
      onOpenTab(page, read.data.subPageId);
      return [undefined];
    },
    'pages.currentApp.navigateToDefaultPage': (_args, { app, frame }, { onOpenTab }) => {
      const page = tabOf(app, frame);
      if (!page) return [invalid('The app has no such page')];
      onOpenTab(page, undefined);
      return [undefined];
    },
  };
}

/** Teams opens something of its own, over or beside the app. */
function otherPlaces(): Record<string, Answer> {
  const played =
    (what: string, reply: Reply): Answer =>
    (_args, _context, { onPlayed }) => {
      onPlayed(what);
      return reply;
    };
  return {
    shareDeepLink: played('offer a link to this page', undefined),
    'chat.openChat': played('open a chat', [true]),
    'chat.openGroupChat': played('open a group chat', [true]),
    'conversations.openConversation': played('open a conversation', [true]),
    'sharing.shareWebContent': played('share this to a chat', [undefined]),
  };
}

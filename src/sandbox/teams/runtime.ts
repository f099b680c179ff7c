import type { HostContext } from './host.ts';

/** Without nested app authentication there is no bridge. */
export function runtimeFor({ isNested }: Pick<HostContext, 'isNested'>): string {
  const { nestedAppAuth, ...others } = runtime.supports;
  const supports = isNested ? { ...others, nestedAppAuth } : others;
  return JSON.stringify({ ...runtime, isNAAChannelRecommended: isNested, supports });
}

/** Captured from TeamsJS 2.58. Without slot 4 as it is, there is no sign-in bridge. */
const runtime = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: true,
  supports: {
    app: { notifySuccessResponse: {} },
    chat: {},
    pages: { config: {}, backStack: {}, tabs: {}, currentApp: {} },
    nestedAppAuth: {},
    teamsCore: {},
    sharing: {},
  },
};

import type { Microsoft } from './microsoft.ts';
import type { Door } from './page/door.ts';
import type { Switches, SwitchesChange } from './switches.ts';

type Switched = { microsoft: Microsoft; door: Door };

export function switchesNow({ microsoft, door }: Switched): Switches {
  const { trouble, reading, drive, feedTrouble } = microsoft;
  const { mode, membersFail, organizing, corrections } = trouble;
  return {
    trouble: { mode, membersFail, organizing },
    corrections,
    notifications: { mode: feedTrouble.mode, refusesGuests: feedTrouble.refusesGuests },
    reading,
    signIn: signInNow(microsoft),
    drive: { trouble: drive.trouble },
    door: door.trouble,
  };
}

/** True: Bookend has to restart, because it remembers for ten minutes who organizes. */
export function setSwitches({ microsoft, door }: Switched, change: SwitchesChange): boolean {
  const { trouble, reading, drive, feedTrouble } = microsoft;
  const { mode, membersFail, organizing = trouble.organizing } = change.trouble ?? {};
  trouble.setCorrections(change.corrections ?? {});
  if (mode !== undefined) trouble.set(mode);
  if (membersFail !== undefined) trouble.failMembers(membersFail);
  Object.assign(feedTrouble, change.notifications, change.notifications?.mode && { times: Infinity });
  Object.assign(reading, change.reading);
  Object.assign(drive, change.drive);
  setSignIn(microsoft, change.signIn ?? {});
  const { isSilent, inPanel } = change.door ?? {};
  door.set({ ...(isSilent !== undefined && { isSilent }), ...(inPanel && { inPanel }) });
  if (organizing === trouble.organizing) return false;
  trouble.organize(organizing);
  return true;
}

function signInNow({ signIn }: Microsoft): Switches['signIn'] {
  const { exchange, isNested, tokenSeconds, graphAsks, given, approval, refusal, bridge } = signIn;
  const { isTerse, wantsGuid, losesOpener, windowError, hasRedirects } = signIn;
  return {
    exchange,
    isNested,
    tokenSeconds,
    graphAsks,
    isConsented: given.has('ChatMessage.Send'),
    isSignedUp: given.has('access_as_user'),
    approval,
    refusal: refusal ?? null,
    bridge: bridge && bridge.times > 0 ? bridge.status : null,
    isTerse,
    wantsGuid,
    losesOpener,
    windowError: windowError ?? null,
    hasRedirects,
  };
}

function setSignIn({ signIn }: Microsoft, change: NonNullable<SwitchesChange['signIn']>): void {
  const { isConsented, isSignedUp, refusal, bridge, windowError, ...set } = change;
  if (isConsented !== undefined) signIn.consent('ChatMessage.Send', isConsented);
  if (isSignedUp !== undefined) signIn.consent('access_as_user', isSignedUp);
  if (refusal !== undefined) signIn.refusal = refusal ?? undefined;
  if (windowError !== undefined) signIn.windowError = windowError ?? undefined;
  // A transient error occurs once; the others last until they are switched off.
  if (bridge !== undefined)
    signIn.bridge = bridge ? { status: bridge, times: bridge === 'TRANSIENT_ERROR' ? 1 : Infinity } : undefined;
  Object.assign(signIn, set);
}

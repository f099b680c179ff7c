import { readRecap } from '#contract/meeting/recap.ts';
import { expect } from 'vitest';
import { isGone, sees, startJourney, type Window } from '../../support/browser/journey.ts';
import { begin, reachTheClose } from '../../support/meeting/meeting.ts';
import { isProof, testInTurns } from '../../support/proof.ts';

const test = testInTurns(5);

const wantsSending = /^Bookend needs your permission to post the recap to this chat as you/;

test('a claims challenge on sharing opens a window with the claims, and one card is posted', async () => {
  await using journey = await startJourney();
  const { signIn, messages } = journey.sandbox.microsoft;
  await reachTheClose(journey.as('ada'));
  const host = await journey.open('ada');
  await sees(host.button('Share recap to the chat'));
  signIn.graphAsks = true;
  await host.button('Share recap to the chat').click();
  await sees(host.text('Your organization wants you to confirm who you are before Bookend continues.'));
  expect(messages()).toHaveLength(0);
  await decideInWindow(host, 'Confirm who you are', 'Yes, it is me');
  await sees(host.text(/^Shared to the chat · /));
  expect(messages()).toHaveLength(1);
  expect(signIn.windows).toHaveLength(1);
  expect(JSON.parse(signIn.windows[0]?.claims ?? '')).toMatchObject({ access_token: { acrs: { value: 'c1' } } });
});

const nested = ['nested app authentication', true] as const;
const older = ["Teams' older way", false] as const;

test.for(isProof ? [nested, older] : [nested])(
  'with %s a host declines consent to post, reads what that means, consents, and shares [R34]',
  async ([, isNested]) => {
    await using journey = await startJourney({ isOnTwoOrigins: true });
    const { signIn, messages, tenant, clientId } = journey.sandbox.microsoft;
    signIn.isNested = isNested;
    signIn.consent('ChatMessage.Send', false);
    const meeting = await reachTheClose(journey.as('ada'));
    const host = await journey.open('ada');
    await host.button('Share recap to the chat').click();
    await sees(host.text(wantsSending));
    await decideInWindow(host, 'Give permission', 'Cancel');
    await sees(host.text(/^You haven’t given it\. Bookend needs your permission to post/));
    expect(messages()).toHaveLength(0);

    signIn.approval = 'told';
    await decideInWindow(host, 'Give permission', 'Return to the application without granting consent');
    await sees(host.text(/^An administrator has to approve Bookend first\. Send this link/));
    expect(await copiedLink(host)).toBe(
      `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId}`,
    );
    signIn.approval = 'none';
    expect(await journey.as('ada').ask(readRecap, { meeting })).toMatchObject({ share: { because: 'consent' } });

    // A reload forgets the pending consent; trying again finds out.
    await host.reload();
    await host.button('Try again').click();
    await sees(host.text(wantsSending));
    await decideInWindow(host, 'Give permission', 'Accept');
    await sees(host.text(/^Shared to the chat · /));
    expect(messages()).toHaveLength(1);
    expect(signIn.windows.map(({ scope, isAccepted }) => [scope.replace('openid ', ''), isAccepted])).toEqual([
      ['https://graph.microsoft.com/ChatMessage.Send', false],
      ['https://graph.microsoft.com/ChatMessage.Send', false],
      ['https://graph.microsoft.com/ChatMessage.Send', true],
    ]);
  },
);

test.runIf(isProof)(
  'with getAuthToken a window answers a challenge, even if it was blocked or can’t report',
  async () => {
    await using journey = await startJourney();
    const { signIn } = journey.sandbox.microsoft;
    Object.assign(signIn, { isNested: false, graphAsks: true });
    signIn.consent('access_as_user', false);
    const host = await journey.open('ada');
    await sees(host.text('Bookend needs your permission once, to sign you in.'));
    signIn.windowError = 'temporarily_unavailable';
    await decideInWindow(host, 'Give permission', 'Accept');
    await sees(host.text(/^Microsoft can’t sign you in right now\./));
    signIn.windowError = undefined;
    await host.page.evaluate(() => {
      const { open } = globalThis;
      globalThis.open = () => {
        globalThis.open = open;
        return null;
      };
    });
    await host.button('Give permission').click();
    await sees(host.text(/^The sign-in window was blocked\./));
    await decideInWindow(host, 'Give permission', 'Accept');

    signIn.losesOpener = true;
    await sees(host.button('Confirm who you are'));
    // Teams takes the window for closed and is asked at once; asked again, it knows.
    const isDone = Promise.withResolvers<void>();
    let asked = 0;
    await host.page.route('**/sandbox/control/teams-token', async (route) => {
      if (++asked > 1) await isDone.promise;
      await route.continue();
    });
    const [opened] = await Promise.all([host.page.waitForEvent('popup'), host.button('Confirm who you are').click()]);
    await expect.poll(() => asked, { timeout: 15_000 }).toBeGreaterThan(1);
    await opened.getByRole('button', { name: 'Yes, it is me' }).click();
    await sees(opened.getByText('Done. You can close this window.'));
    isDone.resolve();
    await sees(host.field('Purpose, in one sentence'));
  },
);

test('the personal tab asks for consent and for signing in again, as the panel in a meeting does', async () => {
  await using journey = await startJourney();
  const { signIn } = journey.sandbox.microsoft;
  signIn.consent('access_as_user', false);
  const own = await journey.open('bo', { frame: 'personal' });
  await sees(own.text('Bookend needs your permission once, to sign you in.'));
  await decideInWindow(own, 'Give permission', 'Accept');
  await sees(own.text('Nothing is waiting for you today.'));

  signIn.bridge = { status: 'ACCOUNT_UNAVAILABLE', times: Infinity };
  await signInAnew(own);
  await sees(own.text(/^Microsoft wants you to sign in again/));
  await decideInWindow(own, 'Sign in', 'Accept');
  await sees(own.text('Nothing is waiting for you today.'));
});

test('a bridge that fails once or for good locks nobody out, and a refusal says who can help', async () => {
  await using journey = await startJourney();
  const { signIn } = journey.sandbox.microsoft;
  const waiting = { name: 'Ada Park has not opened the meeting yet.' };
  signIn.bridge = { status: 'TRANSIENT_ERROR', times: 2 };
  const attendee = await journey.open('bo');
  await sees(attendee.panel.getByRole('heading', waiting));
  expect(signIn.bridge.times).toBe(0);

  signIn.bridge = { status: 'NESTED_APP_AUTH_UNAVAILABLE', times: Infinity };
  signIn.wantsGuid = true;
  await signInAnew(attendee);
  await sees(attendee.panel.getByRole('heading', waiting));
  signIn.bridge = undefined;
  await signInAnew(attendee);
  await sees(attendee.panel.getByRole('heading', waiting));

  signIn.refusal = 50_105;
  await signInAnew(attendee);
  await sees(attendee.text(/^You don’t have access to Bookend yet/));
  signIn.refusal = undefined;
  await attendee.button('Try again').click();
  await sees(attendee.panel.getByRole('heading', waiting));
  expect(signIn.windows).toEqual([]);
});

test('the panel asks for the permission it needs, or says that an administrator has to give it', async () => {
  await using journey = await startJourney();
  const { signIn } = journey.sandbox.microsoft;
  signIn.consent('Chat.ReadBasic', false);
  const attendee = await journey.open('bo');
  await sees(attendee.text(/^Bookend needs your permission once, to read who is in this chat\./));
  await decideInWindow(attendee, 'Give permission', 'Cancel');
  await sees(
    attendee.text(/^You haven’t given it\..* If the window asked for an administrator’s approval, send this link/),
  );
  signIn.approval = 'told';
  await decideInWindow(attendee, 'Give permission', 'Return to the application without granting consent');
  await sees(attendee.text(/^An administrator has to approve Bookend first/));
  // The administrator follows the link, and no window is needed any more.
  signIn.consent('Chat.ReadBasic', true);
  await attendee.button('Try again').click();
  await sees(attendee.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
});

test('if Entra refuses Bookend or is down, the panel says which, and recovers once it works', async () => {
  await using journey = await startJourney();
  const { signIn } = journey.sandbox.microsoft;
  signIn.exchange = 'secret';
  const attendee = await journey.open('bo');
  await sees(attendee.text(/^Microsoft refuses Bookend’s own sign-in: it is wrong or has expired\./));
  Object.assign(signIn, { exchange: 'busy', busySeconds: 4 });
  await attendee.button('Try again').click();
  await sees(attendee.text(/^Bookend can’t find out from Teams who is in this chat,/));
  // The panel retries automatically once the pause is over.
  signIn.exchange = 50_105;
  await sees(attendee.text(/^Your organization lets only some people use Bookend/));
  signIn.exchange = 'down';
  await attendee.button('Try again').click();
  await sees(attendee.text(/^Bookend can’t find out from Teams who is in this chat,/));
  signIn.exchange = 'none';
  await attendee.button('Try again').click();
  await sees(attendee.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
});

test('a token that expires during a meeting is renewed beforehand, and nobody notices', async () => {
  await using journey = await startJourney({ config: { membershipMs: 3_000 } });
  const { signIn } = journey.sandbox.microsoft;
  signIn.tokenSeconds = 6;
  const attendee = await journey.open('bo');
  await sees(attendee.panel.getByRole('heading', { name: 'Ada Park has not opened the meeting yet.' }));
  const frame = await attendee.frame();
  await frame.evaluate(() => {
    const seen = new MutationObserver(() => {
      if (document.body.textContent.includes('Reconnecting')) Reflect.set(globalThis, 'wasCut', true);
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  const tokens = new Set<string>();
  attendee.page.on('request', (request) => {
    if (request.url().endsWith('/live')) tokens.add(request.headers()['authorization'] ?? '');
  });
  await expect.poll(() => tokens.size, { timeout: 30_000 }).toBeGreaterThanOrEqual(3);
  signIn.tokenSeconds = 3600;
  await begin(journey.as('ada'));
  await sees(attendee.panel.getByRole('heading', { name: 'Meet', exact: true }));
  expect(await frame.evaluate(() => 'wasCut' in globalThis)).toBe(false);
  expect(signIn.windows).toEqual([]);
});

test('somebody removed from the chat during the meeting reads so, and sees nothing more of it', async () => {
  await using journey = await startJourney({ config: { membershipMs: 1_500 } });
  const { microsoft } = journey.sandbox;
  await begin(journey.as('ada'));
  const attendee = await journey.open('bo');
  await sees(attendee.text('Choose the launch date'));
  microsoft.remove(microsoft.people.bo);
  await sees(attendee.text(/^You can’t see this meeting in Bookend/));
  await isGone(attendee.text('Choose the launch date'));
});

test('while Graph can’t list the chat’s members, the host’s typing is kept, and saved afterwards', async () => {
  await using journey = await startJourney({ config: { membershipMs: 1_000 } });
  const { microsoft } = journey.sandbox;
  const host = await journey.open('ada');
  await sees(host.field('Purpose, in one sentence'));
  microsoft.trouble.failMembers(true);
  const asked = microsoft.graphRequests.length;
  // After a failed request that was in flight at that time, the next attempt comes 15 s later.
  await expect.poll(() => microsoft.graphRequests.length, { timeout: 20_000 }).toBeGreaterThan(asked);
  await host.field('Purpose, in one sentence').fill('Choose the launch date');
  await sees(host.text('Not saved yet. It is kept here and saved when the connection is back.'));
  microsoft.trouble.failMembers(false);
  await sees(host.text(/^Saved · /));
  expect(await host.field('Purpose, in one sentence').inputValue()).toBe('Choose the launch date');
});

test.runIf(isProof)(
  'the chair is handed over: its new holder hosts at once, and the organizer can take it back',
  async () => {
    await using journey = await startJourney();
    const host = await journey.open('ada');
    const attendee = await journey.open('bo');
    await host.field('Purpose, in one sentence').fill('Choose the launch date');
    await host.button('Start meeting').click();
    await sees(attendee.panel.getByRole('heading', { name: 'Meet', exact: true }));
    expect(await attendee.button('Close meeting').count()).toBe(0);

    const to = host.panel.getByRole('combobox', { name: 'To', exact: true });
    await host.button('Hand over a part').press('Enter');
    await to.pressSequentially('lind');
    await to.press('ArrowDown');
    await to.press('Enter');
    await sees(host.text(/^Bo Lindqvist will be asked\. If they say yes, they host/));
    await host.button('Ask Bo Lindqvist').press('Enter');
    await sees(attendee.text('Ada Park asks you to take the chair'));
    await attendee.button('I’ll take it').click();
    await sees(attendee.button('Close meeting'));
    await sees(host.button('Bo Lindqvist has the chair'));
    await attendee.button('Close meeting').click();
    await sees(host.button('Share recap to the chat'));

    await host.button('Meet, done').click();
    await host.button('Bo Lindqvist has the chair').click();
    await host.button('Take the chair back').click();
    await sees(host.text('You have the chair again, and the pulse will be about you.'));
    await host.button('Take it back').click();
    await sees(attendee.panel.getByRole('heading', { name: 'Ada Park is closing the meeting' }));
  },
);

test('guests take part; people from elsewhere or without an account read why they can’t', async () => {
  await using journey = await startJourney();
  await begin(journey.as('ada'));
  const guest = await journey.open('gil');
  await sees(guest.text('Choose the launch date'));
  for (const isTerse of [false, true]) {
    Object.assign(journey.sandbox.microsoft.signIn, { isTerse, isNested: !isTerse });
    const external = await journey.open('xenia');
    await sees(external.text(/^You are signed in with the account of another organization\./));
    expect(await external.panel.getByRole('button').count()).toBe(0);
  }
  const anonymous = await journey.open('nobody', { locale: 'de-DE' });
  await sees(anonymous.text(/^Sie nehmen ohne Konto teil/));
  expect(await anonymous.panel.getByRole('progressbar').count()).toBe(0);
});

async function decideInWindow({ page, button }: Window, name: string, decision: string): Promise<void> {
  const [opened] = await Promise.all([page.waitForEvent('popup'), button(name).click()]);
  const closed = opened.waitForEvent('close');
  await opened.getByRole('button', { name: decision }).click();
  await closed;
}

async function copiedLink(window: Window): Promise<unknown> {
  const frame = await window.frame();
  await frame.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void Object.assign(globalThis, { copied: text });
  });
  await window.button('Copy link').click();
  await sees(window.text('Copied'));
  return frame.evaluate(() => Reflect.get(globalThis, 'copied'));
}

/** MSAL keeps its token over a reload. */
async function signInAnew(window: Window): Promise<void> {
  await (await window.frame()).evaluate(() => sessionStorage.clear());
  await window.reload();
}

import { expect, onTestFinished, test, vi } from 'vitest';
import { admittedPath } from '#contract/rules/panel.ts';
import { ProblemError } from '../../src/api/problem.ts';
import { explain } from '../../src/api/explain.ts';
import { askAgain } from '../../src/host/askAgain.ts';
import { readEntraCode } from '../../src/host/entraCodes.ts';
import { windowEnding } from '../../src/mount/windowEnding.ts';
import { panel } from '../../server/words/en/panel.ts';
import { problems } from '../../server/words/en/problems.ts';

/** Stands in for our own server's answer to the page. */
function admitted(isAdmitted: boolean | undefined) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (isAdmitted === undefined) throw new TypeError('No network');
    return Response.json({ isAdmitted });
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  return asked;
}

test('each Entra code leads to what helps: the person, an administrator, or time', async () => {
  const asked = admitted(true);
  const read = async (code: number) => readEntraCode(`invalid_grant: AADSTS${code}: In Entra's words.`, 'theirs');
  const known = { 65_001: 'consent_needed', 65_004: 'refused', 50_173: 'sign_in_again', 50_076: 'sign_in_again' };
  const administrators = { 90_094: 'approval_needed', 90_095: 'approval_needed', 50_105: 'not_assigned' };
  const policies = { 53_003: 'policy', 53_000: 'policy', 530_034: 'policy', 50_057: 'disabled' };
  const others = { 50_053: 'later', 90_033: 'later', 50_020: 'other_organization', 90_072: 'other_organization' };
  for (const [code, who] of Object.entries({ ...known, ...administrators, ...policies, ...others }))
    expect([code, await read(Number(code))]).toEqual([code, who]);
  expect(asked).toEqual([]);
  expect(await read(700_016)).toBe('not_registered');
  expect(await read(50_011)).toBe('not_registered');
  expect(await read(99_999_999)).toBeUndefined();
  expect(new Set(asked)).toEqual(new Set([`${admittedPath}?tenant=theirs`]));
});

test('people from another organization learn so, whether or not Entra gives a code', async () => {
  admitted(false);
  for (const words of ['AADSTS700016: Not found.', 'AADSTS500011: Not found.', ''])
    expect([words, await readEntraCode(words, 'elsewhere')]).toEqual([words, 'other_organization']);
  expect(await readEntraCode('AADSTS50105: Not assigned.', 'elsewhere')).toBe('not_assigned');
  admitted(undefined);
  expect(await readEntraCode('', 'elsewhere')).toBeUndefined();
});

test('Entra’s window says how it ended: declined, cancelled, or what Entra refuses', () => {
  const said = (error: string, description = '') =>
    windowEnding(new URLSearchParams({ error, error_description: description }), { panel, problems });
  expect(windowEnding(new URLSearchParams({ code: 'x' }), { panel, problems })).toBe(panel.signedIn);
  expect(said('access_denied', 'AADSTS65004: User declined to consent.')).toBe(panel.notSignedIn.declined);
  expect(said('consent_required')).toBe(panel.notSignedIn.declined);
  expect(said('access_denied', 'the user canceled the authentication')).toBe(panel.notSignedIn.cancelled);
  expect(said('access_denied', 'AADSTS90094: Only an administrator.')).toBe(panel.notSignedIn.approval);
  expect(said('access_denied', 'AADSTS53003: Conditional Access.')).toBe(problems.signIn.policy);
  expect(said('server_error')).toBe(problems.signIn.later);
  expect(said('unauthorized_client', 'AADSTS700016: Not found.')).toBe(problems.signIn.not_registered);
  expect(said('server_error', 'AADSTS99999999: New.')).toBe(problems.signIn.later);
  expect(said('odd', 'AADSTS99999999: New, for <b>Ada</b>.')).toContain('(AADSTS99999999)');
});

test('a temporary fault is retried twice, a second apart, and any other never', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const within = async (seconds: number, { failures, isPassing = true }: { failures: number; isPassing?: boolean }) => {
    let asked = 0;
    let outcome = 'waiting';
    const ask = async () => {
      if (asked++ < failures) throw new Error('hiccup');
      return 'token';
    };
    void askAgain(ask, () => isPassing).then(
      (token) => (outcome = token),
      () => (outcome = 'failed'),
    );
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return [outcome, asked];
  };
  expect(await within(0, { failures: 2 })).toEqual(['waiting', 1]);
  expect(await within(2, { failures: 2 })).toEqual(['token', 3]);
  expect(await within(2, { failures: 3 })).toEqual(['failed', 3]);
  expect(await within(0, { failures: 1, isPassing: false })).toEqual(['failed', 1]);
});

test('people without a token read why, or, without a reason, that their sign-in has ended', () => {
  const explained = (signIn?: 'policy' | 'signed_out') => explain(new ProblemError('signed_out', { signIn }), problems);
  expect(explained('policy')).toMatch(/^A policy of your organization keeps you from signing in/);
  expect(explained('signed_out')).toBe(problems.codes.signed_out);
  expect(explained()).toBe(problems.codes.signed_out);
});

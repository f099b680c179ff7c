import { admittedPath } from '#contract/rules/panel.ts';
import type { HostErrorCode } from './host.ts';

/**
 * Entra's codes by who can help. Source: MicrosoftDocs/entra-docs `reference-error-codes.md`, which warns that they
 * change: an unknown one says no more than that signing in failed.
 */
const codes = {
  consent_needed: [65_001],
  refused: [65_004],
  sign_in_again: [
    16_000, 50_055, 50_058, 50_072, 50_074, 50_076, 50_078, 50_079, 50_089, 50_125, 50_132, 50_133, 50_158, 50_173,
    70_008, 70_043, 70_044, 700_082, 700_084,
  ],
  approval_needed: [90_093, 90_094, 90_095, 900_941],
  not_assigned: [50_105],
  policy: [50_005, 50_097, 50_131],
  disabled: [50_057],
  not_registered: [
    50_011, 65_005, 90_002, 90_009, 500_011, 500_014, 650_052, 650_056, 650_057, 700_016, 700_046, 7_000_112, 9_002_326,
  ],
  other_organization: [50_020, 51_004, 90_072],
  later: [50_053, 50_196, 90_012, 90_024, 90_033, 90_055],
} as const satisfies Partial<Record<HostErrorCode, readonly number[]>>;

const sorted = new Map<number, HostErrorCode>();
for (const code of Object.keys(codes) as (keyof typeof codes)[]) for (const one of codes[code]) sorted.set(one, code);

/** Conditional Access has a whole range. */
const policies = /^53\d{3,4}$/;

/** `error` in Entra's redirect. Source: MicrosoftDocs/entra-docs `v2-oauth2-auth-code-flow.md`, and MSAL's for `prompt=none`. */
const errors: Partial<Record<string, HostErrorCode>> = {
  access_denied: 'refused',
  consent_required: 'consent_needed',
  interaction_required: 'sign_in_again',
  login_required: 'sign_in_again',
  server_error: 'later',
  temporarily_unavailable: 'later',
  invalid_request: 'not_registered',
  invalid_resource: 'not_registered',
  unauthorized_client: 'not_registered',
  unsupported_response_type: 'not_registered',
};

/** Why Entra's window ended, by its `error` and the AADSTS code in its words; undefined: neither is known. */
export function whyEnded(error: string, words: string): HostErrorCode | undefined {
  return knownCode(words) ?? errors[error];
}

/** Reads the AADSTS code in Entra's message; undefined: none is known. `tenant`: where the person is signed in. */
export async function readEntraCode(words: string, tenant: string): Promise<HostErrorCode | undefined> {
  const known = knownCode(words);
  if (known !== undefined && known !== 'not_registered') return known;
  // Another organization doesn't know the application either, and Teams may pass no words on at all.
  return (await isAdmitted(tenant)) ? known : 'other_organization';
}

function knownCode(words: string): HostErrorCode | undefined {
  const [, code = ''] = /AADSTS(\d+)/.exec(words) ?? [];
  return policies.test(code) ? 'policy' : sorted.get(Number(code));
}

async function isAdmitted(tenant: string): Promise<boolean> {
  try {
    const answer: unknown = await (await fetch(`${admittedPath}?tenant=${tenant}`)).json();
    return !(typeof answer === 'object' && answer !== null && 'isAdmitted' in answer && answer.isAdmitted === false);
  } catch {
    return true;
  }
}

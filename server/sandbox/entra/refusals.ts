/**
 * How Entra words a refusal, by its code. Sources: MicrosoftDocs/entra-docs `reference-error-codes.md` and
 * `application-sign-in-unexpected-user-consent-error.md`. `{name}` and `{app}` are the application's name and id, `{upn}` names the person.
 */
const refusalWords: Readonly<Record<number, string>> = {
  50_011: 'The redirect URI specified in the request does not match the redirect URIs configured for the application.',
  50_013: 'Assertion failed signature validation. [Reason - The key was not found.]',
  50_020: "User account from the identity provider does not exist in the tenant and can't access the application.",
  50_053: 'The account is locked because the user tried to sign in too many times with an incorrect password.',
  50_057: 'The user account is disabled.',
  50_076: 'You must use multi-factor authentication to access the resource.',
  50_105:
    "Your administrator has configured the application {name} ('{app}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '{upn}' is blocked because they are not a direct member of a group with access.",
  50_173: 'The provided grant has expired due to it being revoked, a fresh auth token is needed.',
  53_003: 'Access has been blocked by Conditional Access policies.',
  65_001: 'The user or administrator has not consented to use the application.',
  65_004: 'User declined to consent to access the app.',
  70_000: 'The refresh token is not valid.',
  70_003: 'The app requested an unsupported grant type.',
  70_016: 'OAuth 2.0 device flow error. Authorization is pending. Continue polling.',
  70_018: 'Invalid verification code.',
  70_019: 'Verification code expired.',
  90_002: 'Tenant not found. Check with your subscription administrator.',
  90_009: 'The application is requesting a token for itself. Specify the resource by its GUID based App Identifier.',
  90_033: 'A transient error has occurred. Please try again.',
  90_055: 'TenantThrottlingError - There are too many incoming requests.',
  90_072: "User account from the identity provider does not exist in the tenant and can't access the application.",
  90_094: 'The application needs permissions that only an administrator can grant.',
  90_095: 'Admin consent is required.',
  500_011: 'The resource principal was not found in the tenant.',
  500_133: 'Assertion is not within its valid time range.',
  650_052: 'The app is trying to access a service that your organization lacks.',
  700_016: 'The application was not found in the directory.',
  700_054: 'The response_type is not enabled for the application.',
  700_211: 'No matching federated identity record found for presented assertion issuer.',
  700_212: 'No matching federated identity record found for presented assertion audience.',
  700_214: 'The presented assertion is not valid for the federated identity.',
  900_144: "The request must contain the parameter 'response_type'.",
  7_000_112: "Application '{app}'({name}) is disabled.",
  7_000_215: 'Invalid client secret provided.',
  7_000_218: "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
};

/** Where and as what an exchange is refused. That on-behalf-of gives exactly these bodies is a belief. */
const exchangeErrors: Readonly<Record<number, { status: number; error: string }>> = {
  50_013: { status: 400, error: 'invalid_grant' },
  50_057: { status: 400, error: 'invalid_grant' },
  50_105: { status: 400, error: 'invalid_grant' },
  50_173: { status: 400, error: 'invalid_grant' },
  53_003: { status: 400, error: 'invalid_grant' },
  90_002: { status: 400, error: 'invalid_request' },
  650_052: { status: 400, error: 'invalid_client' },
  700_211: { status: 401, error: 'invalid_client' },
  700_212: { status: 401, error: 'invalid_client' },
  700_214: { status: 401, error: 'invalid_client' },
  7_000_112: { status: 400, error: 'unauthorized_client' },
  7_000_218: { status: 401, error: 'invalid_client' },
};

/** `names` fill the placeholders. */
export function describeRefusal(code: number, names: Readonly<Record<string, string>> = {}): string {
  const words = refusalWords[code] ?? 'No words for this code.';
  return `AADSTS${code}: ${words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole)}`;
}

/** Undefined: no exchange is refused by this code. */
export function exchangeRefusal(code: number): { status: number; error: string } | undefined {
  return exchangeErrors[code];
}

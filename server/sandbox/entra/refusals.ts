interface EntraRefusal {
  status: number;
  error: string;
  code: number;
  words: string;
}

/**
 * Entra's words for refusing an exchange (entra/identity-platform/reference-error-codes). That on-behalf-of gives
 * exactly these bodies is a belief. Some of them name the person.
 */
export function refusalFor(code: number, { upn, app }: { upn: string; app: string }): EntraRefusal | undefined {
  const person = (words: string): EntraRefusal => ({ status: 400, error: 'invalid_grant', code, words });
  const client = (words: string): EntraRefusal => ({ status: 401, error: 'invalid_client', code, words });
  switch (code) {
    case 50_013:
      return person('Assertion failed signature validation. [Reason - The key was not found.]');
    case 50_057:
      return person('The user account is disabled.');
    case 50_105:
      return person(
        `Your administrator has configured the application Bookend ('${app}') to block users unless they are specifically granted ('assigned') access to the application. The signed in user '${upn}' is blocked because they are not a direct member of a group with access.`,
      );
    case 50_173:
      return person('The provided grant has expired due to it being revoked, a fresh auth token is needed.');
    case 53_003:
      return person('Access has been blocked by Conditional Access policies.');
    case 90_002:
      return { ...person('Tenant not found. Check with your subscription administrator.'), error: 'invalid_request' };
    case 650_052:
      return {
        ...person('The app is trying to access a service that your organization lacks.'),
        error: 'invalid_client',
      };
    case 700_211:
      return client('No matching federated identity record found for presented assertion issuer.');
    case 700_212:
      return client('No matching federated identity record found for presented assertion audience.');
    case 700_214:
      return client('The presented assertion is not valid for the federated identity.');
    case 7_000_112:
      return { ...person(`Application '${app}'(Bookend) is disabled.`), error: 'unauthorized_client' };
    case 7_000_218:
      return client("The request body must contain the following parameter: 'client_assertion' or 'client_secret'.");
    default:
      return undefined;
  }
}

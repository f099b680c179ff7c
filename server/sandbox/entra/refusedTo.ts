import type { SandboxPerson } from '../people.ts';
import { describeRefusal } from './refusals.ts';
import type { EntraState } from './state.ts';

/**
 * The code with which Entra refuses this person any token of the application. A registration for one organization
 * (`AzureADMyOrg`) doesn't exist in another. Source: MicrosoftDocs/entra-docs `reference-error-codes.md`, AADSTS700016.
 */
export function refusedTo({ tenant, signIn }: EntraState, person: SandboxPerson): number | undefined {
  return person.tenant === tenant ? signIn.refusal : 700_016;
}

/** The same in Entra's words, which name the application and the person. */
export function describeRefusalTo({ app, clientId }: EntraState, { key }: SandboxPerson, code: number): string {
  return describeRefusal(code, { name: app.name, app: clientId, upn: `${key}@contoso.example` });
}

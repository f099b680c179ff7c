import type { SandboxPerson } from '../people.ts';
import type { EntraState } from './state.ts';

/**
 * The code with which Entra refuses this person any token of the application. A registration for one organization
 * (`AzureADMyOrg`) doesn't exist in another. Source: MicrosoftDocs/entra-docs `reference-error-codes.md`, AADSTS700016.
 */
export function refusedTo({ tenant, signIn }: EntraState, person: SandboxPerson): number | undefined {
  return person.tenant === tenant ? signIn.refusal : 700_016;
}

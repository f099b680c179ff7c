import type { KeyObject } from 'node:crypto';
import type { AppIdentity } from '../app/identity.ts';
import type { SandboxPerson } from '../people.ts';
import type { Devices } from './devices.ts';
import type { SigningKeys } from './keys.ts';
import type { SignIn } from './signIn.ts';

export interface EntraState {
  clientId: string;
  clientSecret: string;
  app: AppIdentity;
  /** Where the application is registered. */
  tenant: string;
  signIn: SignIn;
  devices: Devices;
  keys: SigningKeys;
  mint: (person: SandboxPerson, claims?: Record<string, unknown>) => string;
  certificates: KeyObject[];
}

import type { KeyObject } from 'node:crypto';
import type { SandboxPerson } from '../people.ts';
import type { Devices } from './devices.ts';
import type { SigningKeys } from './keys.ts';
import type { SignIn } from './signIn.ts';

export interface EntraState {
  clientId: string;
  clientSecret: string;
  /** Where the application is registered. */
  tenant: string;
  signIn: SignIn;
  devices: Devices;
  keys: SigningKeys;
  mint: (person: SandboxPerson) => string;
  certificates: KeyObject[];
}

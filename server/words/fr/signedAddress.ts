import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'Cette adresse n’est plus valable',
  hint: 'Pour votre sécurité, elle n’est valable qu’une minute. Revenez dans Bookend et rouvrez-la de là.',
};

import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'Cette adresse n’est plus valable',
  hint: 'Pour votre sécurité, elle est valable une minute. Revenez à Bookend et ouvrez-la de nouveau depuis là.',
};

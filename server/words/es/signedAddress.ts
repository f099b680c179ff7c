import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'Esta dirección ya no funciona',
  hint: 'Por tu seguridad, es válida durante un minuto. Vuelve a Bookend y ábrela de nuevo desde allí.',
};

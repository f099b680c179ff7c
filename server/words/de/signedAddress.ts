import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'Diese Adresse gilt nicht mehr',
  hint: 'Zu Ihrer Sicherheit gilt sie nur eine Minute. Gehen Sie zurück zu Bookend, und öffnen Sie sie dort noch einmal.',
};

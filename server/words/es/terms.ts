import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'Microliderazgo',
  meaning:
    'Delegar trabajo y mantenerse tan cerca como haga falta: puestas al día acordadas de antemano, experiencia prestada hasta que la propia baste y, después, más espacio. Es apoyo, no control. Quien se sienta bajo control puede decirlo.',
};

import type { playbook as english } from '../../en/features/playbook.ts';

export const playbook: typeof english = {
  page: 'Playbook',
  sections: 'Teile des Playbooks',
  behaviours: 'Verhaltensweisen',
  back: 'Zurück zur Liste',
};

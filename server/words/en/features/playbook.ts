export const playbook = {
  page: 'Playbook',
  sections: 'Parts of the playbook',
  behaviours: 'Behaviours',
  back: 'Back to the list',
};

import { useWords } from '../../words/words.tsx';
import { playbookSections } from './playbook/sections.ts';
import { Sections } from './Sections.tsx';

export function Playbook() {
  return <Sections label={useWords().playbook.sections} sections={playbookSections} />;
}

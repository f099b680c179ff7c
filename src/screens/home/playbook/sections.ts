import { GuidesEditor } from '../../../features/guide/editor/GuidesEditor.tsx';
import type { HomeSection } from '../Sections.tsx';
import { PlaybookBehaviours } from './PlaybookBehaviours.tsx';
import { Reuse } from './Reuse.tsx';

export const playbookSections: readonly [HomeSection, ...HomeSection[]] = [
  { name: 'behaviours', title: ({ playbook }) => playbook.behaviours, Section: PlaybookBehaviours },
  { name: 'guides', title: ({ guide }) => guide.title, Section: GuidesEditor },
  { name: 'reuse', title: ({ reuse }) => reuse.title, Section: Reuse },
];

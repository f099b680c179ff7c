import type { ComponentType } from 'react';
import type { Words } from '#words/en/catalogue.ts';
import { GuidesEditor } from '../../../features/guide/editor/GuidesEditor.tsx';
import { Reuse } from './Reuse.tsx';
import { PlaybookBehaviours } from './PlaybookBehaviours.tsx';

export interface PlaybookSection {
  name: string;
  title: (words: Words) => string;
  Section: ComponentType;
}

/** In this order; the first opens by default. */
export const playbookSections: readonly [PlaybookSection, ...PlaybookSection[]] = [
  { name: 'behaviours', title: ({ playbook }) => playbook.behaviours, Section: PlaybookBehaviours },
  { name: 'guides', title: ({ guide }) => guide.title, Section: GuidesEditor },
  { name: 'reuse', title: ({ reuse }) => reuse.title, Section: Reuse },
];

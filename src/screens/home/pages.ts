import type { ComponentType } from 'react';
import type { AppRole } from '#contract/wire/audience.ts';
import type { Words } from '#words/en/catalogue.ts';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { Today } from './Today.tsx';

export interface HomePage {
  /** Also a deep link's `subPageId`, so it never changes. */
  name: string;
  title: (words: Words) => string;
  Page: ComponentType & { fetchAhead?: () => Promise<unknown> };
  /** Only people with this role see it; without one, everybody. */
  role?: AppRole;
}

const Actions = screenOnDemand(async () => (await import('./Actions.tsx')).Actions);
const Card = screenOnDemand(async () => (await import('./Card.tsx')).Card);
const Coaching = screenOnDemand(async () => (await import('./Coaching.tsx')).Coaching);
const Guides = screenOnDemand(async () => (await import('./Guides.tsx')).Guides);
const Insights = screenOnDemand(async () => (await import('./Insights.tsx')).Insights);
const Playbook = screenOnDemand(async () => (await import('./Playbook.tsx')).Playbook);
const Reflection = screenOnDemand(async () => (await import('./Reflection.tsx')).Reflection);
const Stories = screenOnDemand(async () => (await import('./Stories.tsx')).Stories);

/** In the order of their tabs; the first opens by default. */
export const homePages: readonly HomePage[] = [
  { name: 'today', title: ({ home }) => home.today, Page: Today },
  { name: 'actions', title: ({ home }) => home.actions, Page: Actions },
  { name: 'reflection', title: ({ home }) => home.reflection, Page: Reflection },
  { name: 'card', title: ({ home }) => home.card, Page: Card },
  { name: 'guides', title: ({ home }) => home.guides, Page: Guides },
  { name: 'playbook', title: ({ home }) => home.playbook, Page: Playbook, role: 'Playbook.Edit' },
  { name: 'stories', title: ({ home }) => home.stories, Page: Stories, role: 'Playbook.Edit' },
  { name: 'insights', title: ({ home }) => home.insights, Page: Insights, role: 'Insights.Read' },
  { name: 'coaching', title: ({ home }) => home.coaching, Page: Coaching },
];

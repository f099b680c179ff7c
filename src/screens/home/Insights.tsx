import { Suspense } from 'react';
import { NeverAsked } from '../../features/behaviour/NeverAsked.tsx';
import { Overview } from '../../features/insights/overview/Overview.tsx';
import { Units } from '../../features/insights/units/Units.tsx';
import { screenOnDemand } from '../../loading/lazyScreen.ts';
import { Pending } from '../../shell/Pending.tsx';
import { useWords } from '../../words/words.tsx';
import { Sections, type HomeSection } from './Sections.tsx';
import { useBehaviourName } from './useBehaviourName.ts';

const Measures = screenOnDemand(async () => (await import('../../features/insights/measures/Measures.tsx')).Measures);

/** Suspends below the tabs, so that they and the focus stay. */
function MeasuresSection() {
  return (
    <Suspense fallback={<Pending />}>
      <Measures />
    </Suspense>
  );
}

const sections: readonly [HomeSection, ...HomeSection[]] = [
  { name: 'overview', title: ({ insightsView }) => insightsView.overview, Section: InsightsOverview },
  { name: 'units', title: ({ insightsView }) => insightsView.units, Section: Units },
  { name: 'measures', title: ({ insightsMeasures }) => insightsMeasures.title, Section: MeasuresSection },
];

export function Insights() {
  return <Sections label={useWords().insightsView.sections} sections={sections} />;
}

function InsightsOverview() {
  return <Overview declared={<NeverAsked reader="hr" nameOf={useBehaviourName()} />} />;
}

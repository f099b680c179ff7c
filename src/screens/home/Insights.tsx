import { NeverAsked } from '../../features/behaviour/NeverAsked.tsx';
import { Measures } from '../../features/insights/measures/Measures.tsx';
import { Overview } from '../../features/insights/overview/Overview.tsx';
import { Units } from '../../features/insights/units/Units.tsx';
import { useWords } from '../../words/words.tsx';
import { Sections, type HomeSection } from './Sections.tsx';
import { useBehaviourName } from './useBehaviourName.ts';

const sections: readonly [HomeSection, ...HomeSection[]] = [
  { name: 'overview', title: ({ insightsView }) => insightsView.overview, Section: InsightsOverview },
  { name: 'units', title: ({ insightsView }) => insightsView.units, Section: Units },
  { name: 'measures', title: ({ insightsMeasures }) => insightsMeasures.title, Section: Measures },
];

export function Insights() {
  return <Sections label={useWords().insightsView.sections} sections={sections} />;
}

function InsightsOverview() {
  return <Overview declared={<NeverAsked reader="hr" nameOf={useBehaviourName()} />} />;
}

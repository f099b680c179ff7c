import { Overview } from '../../features/insights/overview/Overview.tsx';
import { Units } from '../../features/insights/units/Units.tsx';
import { useWords } from '../../words/words.tsx';
import { Sections, type HomeSection } from './Sections.tsx';

const sections: readonly [HomeSection, ...HomeSection[]] = [
  { name: 'overview', title: ({ insightsView }) => insightsView.overview, Section: Overview },
  { name: 'units', title: ({ insightsView }) => insightsView.units, Section: Units },
];

export function Insights() {
  return <Sections label={useWords().insightsView.sections} sections={sections} />;
}

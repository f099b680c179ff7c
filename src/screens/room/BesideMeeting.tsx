import type { Room } from '#contract/meeting/meeting.ts';
import { NotificationChoices } from '../../features/activity/NotificationChoices.tsx';
import { Glossary } from '../../features/behaviour/Glossary.tsx';
import { AllMyActions } from '../../features/ownership/own/AllMyActions.tsx';
import { CardsHere } from '../../features/preferenceCard/CardsHere.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useWords } from '../../words/words.tsx';
import { useRouter } from '../Router.tsx';
import { History } from './History.tsx';

export function BesideMeeting({ room: { series, meeting } }: { room: Room }) {
  const words = useWords().panel;
  const { view, show } = useRouter();
  const shown = view && view.to !== 'stage' ? view.meeting : meeting?.id;
  return (
    <>
      <Section title={words.myActions}>
        <AllMyActions
          series={series}
          onShow={({ meeting: from, id }) => {
            show({ to: 'action', meeting: from, action: id });
          }}
        />
      </Section>
      <Glossary series={series} />
      {meeting && <CardsHere series={series} meeting={meeting.id} />}
      <History
        series={series}
        current={meeting?.id}
        shown={shown}
        onShow={(id) => {
          show(id === meeting?.id ? undefined : { to: 'recap', meeting: id });
        }}
      />
      <NotificationChoices />
    </>
  );
}

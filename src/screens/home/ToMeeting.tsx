import { isBlankText } from '#contract/rules/text.ts';
import { OpenMeeting } from '../../features/ownership/OpenMeeting.tsx';
import { useWords } from '../../words/words.tsx';

export function ToMeeting({ of: { topic, link } }: { of: { topic: string; link: string } }) {
  const { home: words } = useWords();
  return (
    <div>
      <OpenMeeting action={{ what: isBlankText(topic) ? words.noTopic : topic, topic, link }} onShow={undefined} />
    </div>
  );
}

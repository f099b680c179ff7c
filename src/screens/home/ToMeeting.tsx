import { OpenMeeting } from '../../features/ownership/OpenMeeting.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useWords } from '../../words/words.tsx';

export function ToMeeting({ of: { topic, link } }: { of: { topic: string; link: string } }) {
  const words = useWords();
  return (
    <div>
      <OpenMeeting action={{ what: topicName(topic, words), topic, link }} onShow={undefined} />
    </div>
  );
}

import { isBlankText } from '#contract/rules/text.ts';
import type { ReactNode } from 'react';
import { usePeople } from '../../api/people.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import * as acknowledgement from '../../features/acknowledgement/acknowledgementDraft.ts';
import * as concern from '../../features/concern/concernDraft.ts';
import { PostingProblem } from '../../features/chatNote/PostingProblem.tsx';
import { usePosting } from '../../features/chatNote/usePosting.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../words/words.tsx';
import { LeftText } from './LeftText.tsx';

export interface LeftWordsProps {
  series: string;
  meeting: string;
  you: string;
  thanked?: readonly string[];
}

export function LeftWords({ thanked, ...props }: LeftWordsProps) {
  const slots = [[], ...[...new Set(thanked)].map((person) => [person])].map((to) =>
    acknowledgement.slotOf(props.meeting, to),
  );
  return (
    <>
      {slots.map((slot) => (
        <LeftThanks key={slot} {...props} slot={slot} />
      ))}
      <LeftConcern {...props} />
    </>
  );
}

function LeftThanks({ series, meeting, you, slot }: Omit<LeftWordsProps, 'thanked'> & { slot: string }) {
  const words = useWords().note;
  const announce = useAnnounce();
  const { data: people = [] } = usePeople(series);
  const { id, content, remove } = useUnsent(slot, acknowledgement.blank, { person: you });
  const { isBusy, error, problem, approvalLink, label, post } = usePosting({ series, meeting }, id, remove);
  const { what, outcome, isForAll } = content;
  const to = isForAll ? people.map((one) => one.id).filter((one) => one !== you) : [...content.to];
  const text = [what, outcome].filter((line) => !isBlankText(line)).join(' · ');
  if (text === '') return null;
  return (
    <Left summary={words.left.thanks} text={text} isOpenAtFirst onRemove={remove}>
      {to.length > 0 && (
        <QuietButton
          disabledFocusable={isBusy}
          onClick={() => {
            post({ kind: 'thanks', to, text }, () => {
              announce(words.posted);
            });
          }}
        >
          {isBusy || error !== null ? label : words.left.asNote}
        </QuietButton>
      )}
      <PostingProblem problem={problem} approvalLink={approvalLink} />
    </Left>
  );
}

function LeftConcern({ meeting, you }: LeftWordsProps) {
  const words = useWords().note;
  const { content, remove } = useUnsent(concern.slotOf(meeting), concern.blank, { person: you });
  const { text } = content;
  if (isBlankText(text)) return null;
  // Collapsed, because others may see this screen.
  return <Left summary={words.left.concern} text={text} onRemove={remove} />;
}

interface LeftProps {
  summary: string;
  text: string;
  isOpenAtFirst?: boolean;
  onRemove: () => void;
  children?: ReactNode;
}

function Left({ summary, text, isOpenAtFirst = false, onRemove, children }: LeftProps) {
  return (
    <Disclosure summary={summary} isOpenAtFirst={isOpenAtFirst}>
      <LeftText text={text} onRemove={onRemove}>
        {children}
      </LeftText>
    </Disclosure>
  );
}

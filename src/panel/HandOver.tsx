import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting.ts';
import { explain, explainField } from '../api/explain.ts';
import { usePeople } from '../api/people.ts';
import { ProblemError } from '../api/problem.ts';
import { useHandOver } from '../features/room/queries.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { keepFocusAt } from '../ui/focus.ts';
import { NamedPicker } from '../ui/NamedPicker.tsx';
import type { Picked } from '../ui/people.ts';
import { QuietButton } from '../ui/QuietButton.tsx';
import { WarningText } from '../ui/WarningText.tsx';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  sure: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** One quiet line that gives the chair to another member of the chat; who organizes can take it back the same way. */
export function HandOver({ room, meeting }: { room: Room; meeting: MeetingView }) {
  const words = useWords().panel.chair;
  const [given, setGiven] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const isMine = meeting.host.id === room.you.id;
  return (
    <div ref={place} tabIndex={-1}>
      {/* Folded anew once the chair was given. */}
      <Disclosure key={given} summary={isMine ? words.handOver : words.has(meeting.host.name)}>
        <Form
          room={room}
          meeting={meeting}
          onGiven={(name) => {
            announce(words.done(name));
            setGiven(given + 1);
            keepFocusAt(place.current);
          }}
        />
      </Disclosure>
    </div>
  );
}

interface FormProps {
  room: Room;
  meeting: MeetingView;
  onGiven: (name: string) => void;
}

function Form({ room, meeting, onGiven }: FormProps) {
  const { panel, problems } = useWords();
  const words = panel.chair;
  const styles = useStyles();
  const people = usePeople(room.series);
  const hand = useHandOver(room.series, meeting.id);
  const [picked, setPicked] = useState<Picked | null>(null);
  const eligible = (people.data ?? []).filter(({ id, isExternal }) => id !== meeting.host.id && !isExternal);
  const to = picked?.id ?? null;
  const isTyped = picked !== null && to === null && !eligible.some(({ name }) => startsLike(name, picked.name));
  const fields = hand.error instanceof ProblemError ? hand.error.fields : [];
  const problem = explainField(fields, 'person', problems) ?? (isTyped ? words.chooseSomebody : undefined);
  return (
    <div className={styles.form}>
      <NamedPicker
        label={words.to}
        placeholder={words.hint}
        people={eligible}
        value={picked}
        problem={problem}
        onChange={(value) => {
          hand.reset();
          setPicked(value);
        }}
      />
      {picked !== null && to !== null && (
        <>
          <p className={styles.sure}>
            {to === room.you.id ? words.takeBackSure : words.sure(picked.name, room.organizer === room.you.id)}
          </p>
          <div role="alert">
            {hand.error && fields.length === 0 && <WarningText>{explain(hand.error, problems)}</WarningText>}
          </div>
          <div className={styles.answers}>
            <QuietButton
              appearance="secondary"
              disabledFocusable={hand.isPending}
              onClick={() => {
                const { name } = picked;
                if (!hand.isPending) hand.mutate(to, { onSuccess: () => onGiven(name) });
              }}
            >
              {hand.isPending ? words.handing : words.yes}
            </QuietButton>
            <QuietButton
              appearance="secondary"
              onClick={() => {
                setPicked(null);
              }}
            >
              {words.no}
            </QuietButton>
          </div>
        </>
      )}
    </div>
  );
}

/** Somebody may still be typing the name. */
function startsLike(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.trim().toLowerCase());
}

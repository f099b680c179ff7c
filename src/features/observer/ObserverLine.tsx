import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Person } from '#contract/wire/people.ts';
import { explain, explainField } from '../../api/explain.ts';
import { usePeopleWithMail } from '../../api/people.ts';
import { fieldsOf } from '../../api/problem.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import type { MeetingPath } from '../../api/call.ts';
import { useObserver, useStep } from './queries.ts';

const useStyles = makeStyles({
  root: { outlineStyle: 'none' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  whole: { width: '100%', minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const nobody: readonly Person[] = [];

export function ObserverLine(place: MeetingPath) {
  const all = useWords();
  const words = all.observer;
  const styles = useStyles();
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const { data } = useObserver(place);
  const step = useStep(place);
  const others = usePeopleWithMail(place.series, data?.others ?? nobody);
  if (!data || (data.observer === null && data.others.length === 0)) return null;
  const { observer, left } = data;
  const name = observer && called(observer.person, all);
  const line =
    name === null ? words.nobody : observer?.hasSaidYes === true ? words.observes(name) : words.proposed(name);
  const choose = (person: string | null) => {
    if (step.isPending) return;
    step.mutate(
      { to: 'choose', person },
      {
        onSuccess: () => {
          const picked = others.find(({ id }) => id === person);
          if (picked) announce(words.proposed(called(picked, all)), [called(picked, all)]);
          setChosen(chosen + 1);
          keepFocusAt(root.current);
        },
      },
    );
  };
  return (
    <div ref={root} tabIndex={-1} className={styles.root}>
      <Disclosure key={chosen} summary={<Sentence text={line} of={[name ?? '']} />}>
        <div className={styles.form}>
          {left && (
            <p className={styles.quiet}>
              <Sentence text={words.left(called(left, all))} of={[called(left, all)]} />
            </p>
          )}
          <ChooseObserver now={name} people={others} isBusy={step.isPending} error={step.error} onChoose={choose} />
        </div>
      </Disclosure>
    </div>
  );
}

interface ChooseObserverProps {
  now: string | null;
  people: readonly Person[];
  isBusy: boolean;
  error: Error | null;
  onChoose: (person: string | null) => void;
}

function ChooseObserver({ now, people, isBusy, error, onChoose }: ChooseObserverProps) {
  const { observer: words, problems } = useWords();
  const styles = useStyles();
  const fields = fieldsOf(error);
  return (
    <>
      <div className={styles.whole}>
        <PersonSelect
          label={words.choose}
          none={words.nobodyYet}
          people={people}
          value={null}
          problem={explainField(fields, 'person', problems)}
          onChange={(picked) => {
            if (picked !== null) onChoose(picked.id);
          }}
        />
      </div>
      {now !== null && (
        <QuietButton
          disabledFocusable={isBusy}
          onClick={() => {
            onChoose(null);
          }}
        >
          {words.notHere(now)}
        </QuietButton>
      )}
      <div role="alert">{error && fields.length === 0 && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

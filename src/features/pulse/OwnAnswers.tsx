import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Own, Questions } from '#contract/meeting/pulse.ts';
import { checkInQuestions, questionSlots, scoredQuestions } from '#contract/rules/meeting/pulse.ts';
import { explain } from '../../api/explain.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { nothingSeen } from './answers.ts';
import { useSaveOwn } from './queries.ts';
import { ScoreChoice } from './ScoreChoice.tsx';
import { SightChoice } from './SightChoice.tsx';

export interface OwnAnswersProps {
  series: string;
  meeting: string;
  questions: Questions;
  own: Own | null;
}

const nothing: Own = { clarity: null, safety: null, plan: null, load: null, seen: nothingSeen };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function OwnAnswers({ series, meeting, questions, own }: OwnAnswersProps) {
  const { pulse: words, problems } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const save = useSaveOwn({ series, meeting });
  // The cached read doesn't contain the latest tap yet.
  const answers = (save.isPending ? save.variables : own) ?? nothing;
  const refused = save.data?.accepted === false ? save.data.reason : undefined;
  return (
    <Section title={words.own}>
      <div className={styles.root}>
        <p className={styles.quiet}>{words.ownHint}</p>
        {questionSlots.map((place, index) => {
          const asked = questions.seen[index];
          return (
            asked && (
              <SightChoice
                key={place}
                texts={asked.texts[language]}
                names={words.ownSights}
                value={answers.seen[place]}
                onChange={(sight) => {
                  save.mutate({ ...answers, seen: { ...answers.seen, [place]: sight } });
                }}
              />
            )
          );
        })}
        {[...scoredQuestions, ...(questions.checkIn ? checkInQuestions : [])].map((question) => (
          <ScoreChoice
            key={question}
            question={question}
            value={answers[question]}
            onChange={(score) => {
              save.mutate({ ...answers, [question]: score });
            }}
          />
        ))}
        <div role="alert">
          {save.error && <WarningText>{explain(save.error, problems)}</WarningText>}
          {refused && <WarningText>{refused === 'closed' ? words.ownClosed : words.ownNotYours}</WarningText>}
        </div>
      </div>
    </Section>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { notLatelyWeeks } from '#contract/rules/person/notLately.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Folded } from '../../ui/lists/Folded.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useNotLately } from './queries.ts';

export interface NotLatelyProps {
  series: string;
  meeting: string;
  onAcknowledge: (person: string) => void;
}

const useStyles = makeStyles({
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  names: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** A hint, so nothing shows while it loads or if it fails. */
export function NotLately({ series, meeting, onAcknowledge }: NotLatelyProps) {
  const all = useWords();
  const words = all.notLately;
  const styles = useStyles();
  const { data: people = [] } = useNotLately(series, meeting);
  if (people.length === 0) return null;
  return (
    <Folded summary={words.title} folds={words.folds}>
      <div>
        <p className={styles.line}>{words.line(notLatelyWeeks)}</p>
        <div className={styles.names}>
          {people.map((person) => (
            <QuietButton
              key={person.id}
              aria-label={words.acknowledge(called(person, all))}
              onClick={() => {
                onAcknowledge(person.id);
              }}
            >
              <bdi>{called(person, all)}</bdi>
            </QuietButton>
          ))}
        </div>
        <p className={styles.line}>{words.hint}</p>
      </div>
    </Folded>
  );
}

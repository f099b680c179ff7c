import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { called } from '#words/lines/called.ts';
import type { MeetingPath } from '../../api/call.ts';
import { bareList } from '../../ui/bare.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/words.tsx';
import { useSharedCommitments } from './queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Lines that people added to the recap, for the host at the close. */
export function SharedCommitments(place: MeetingPath) {
  const words = useWords();
  const styles = useStyles();
  const { data = [] } = useSharedCommitments(place);
  if (data.length === 0) return null;
  return (
    <Section title={words.commitment.othersTitle}>
      <ul className={styles.list}>
        {data.map(({ id, by, line }) => (
          <li key={id}>
            <p className={styles.text} dir="auto">
              <TypedText>{line}</TypedText>
            </p>
            <p className={styles.quiet}>
              <bdi>{called(by, words)}</bdi>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

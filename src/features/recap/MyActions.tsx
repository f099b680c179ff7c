import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bareList } from '../../ui/bare.ts';
import { Section } from '../../ui/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useRecap } from './queries.ts';

export interface MyActionsProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
}

const useStyles = makeStyles({
  list: bareList,
  action: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  what: { ...typographyStyles.body1, flexGrow: 1, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the shared recap asks of its reader; nothing is shown before there is one. */
export function MyActions({ series, meeting, you }: MyActionsProps) {
  const words = useWords().recap;
  const format = useFormat();
  const styles = useStyles();
  const filed = useRecap({ series, meeting }).data?.filed;
  if (!filed) return null;
  const mine = filed.actions.filter(({ owner }) => owner?.id === you);
  return (
    <Section title={words.mine}>
      {mine.length === 0 ? (
        <p className={styles.quiet}>{words.noneMine}</p>
      ) : (
        <ul className={styles.list}>
          {mine.map(({ id, what, due }) => (
            <li key={id} className={styles.action}>
              <span className={styles.what}>{what.trim() === '' ? words.unnamed : what}</span>
              <span className={styles.quiet}>{due === null ? words.noDate : format.day(due)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Briefing } from '#contract/itemBank.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...typographyStyles.body1, margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** What is said to matter and hardly measured. */
export function NotAsked({ briefings }: { briefings: readonly Briefing[] }) {
  const { outOfHouse: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const hardly = briefings.filter(({ isMeasured }) => !isMeasured);
  return (
    <Section title={words.notAsked}>
      <p className={styles.hint}>{hardly.length === 0 ? words.allAsked : words.notAskedHint}</p>
      {hardly.length > 0 && (
        <ul className={styles.list}>
          {hardly.map(({ behaviour, names }) => (
            <li key={behaviour} dir="auto">
              {names[language]}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useBehaviours } from '../../api/behaviours.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useFormat, useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  list: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    overflowWrap: 'anywhere',
  },
  item: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Glossary({ series }: { series: string }) {
  const { behaviour: words, problems } = useWords();
  const styles = useStyles();
  const { language } = useFormat();
  const behaviours = useBehaviours(series);
  return (
    <Disclosure summary={words.title}>
      <ListState
        isPending={behaviours.isPending}
        problem={behaviours.isLoadingError ? explain(behaviours.error, problems) : undefined}
        onTryAgain={() => void behaviours.refetch()}
        lines={4}
      >
        <ul className={styles.list}>
          {behaviours.data?.map(({ id, virtue, texts }) => {
            const { name, sentence, question, guide } = texts[language];
            return (
              <li key={id} className={styles.item}>
                <p className={styles.name}>{name}</p>
                <p className={styles.text}>
                  <q>{sentence.replaceAll(/\{\w+\}/g, '…')}</q>
                </p>
                <p className={styles.text}>{guide}</p>
                <p className={styles.quiet}>
                  {words.asked(question)} · {words.virtues[virtue]}
                </p>
              </li>
            );
          })}
          {words.terms.map(({ name, meaning }) => (
            <li key={name} className={styles.item}>
              <p className={styles.name}>{name}</p>
              <p className={styles.text}>{meaning}</p>
            </li>
          ))}
        </ul>
      </ListState>
    </Disclosure>
  );
}

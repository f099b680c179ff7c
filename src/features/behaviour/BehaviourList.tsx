import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Behaviour } from '#contract/behaviour.ts';
import { bareList } from '../../ui/bare.ts';
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

export interface BehaviourListProps {
  behaviours: readonly Behaviour[];
  /** Below each behaviour. */
  more?: ((id: string, name: string) => ReactNode) | undefined;
}

/** With the terms that aren't behaviours, at the end. */
export function BehaviourList({ behaviours, more }: BehaviourListProps) {
  const { behaviour: words } = useWords();
  const styles = useStyles();
  const { language } = useFormat();
  return (
    <ul className={styles.list}>
      {behaviours.map(({ id, virtue, texts }) => {
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
            {more?.(id, name)}
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
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Behaviour } from '#contract/organization/behaviour.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { bareList } from '../../ui/bare.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
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
  const { language } = useFormat();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {behaviours.map((behaviour) => (
        <li key={behaviour.id} className={styles.item}>
          <BehaviourEntry behaviour={behaviour} />
          {more?.(behaviour.id, behaviour.texts[language].name)}
        </li>
      ))}
      {words.terms.map(({ name, meaning }) => (
        <li key={name} className={styles.item}>
          <p className={styles.name}>{name}</p>
          <p className={styles.text}>{meaning}</p>
        </li>
      ))}
    </ul>
  );
}

/** As the glossary and the guides show it. */
export function BehaviourEntry({ behaviour: { virtue, texts } }: { behaviour: Behaviour }) {
  const { behaviour: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { name, sentence, question, guide } = texts[language];
  return (
    <>
      <p className={styles.name} dir="auto">
        {name}
        <FallbackMark of={texts[language]} />
      </p>
      <p className={styles.text} dir="auto">
        <q>{sentence.replaceAll(/\{\w+\}/g, '…')}</q>
      </p>
      <p className={styles.text} dir="auto">
        {guide}
      </p>
      <p className={styles.quiet}>
        <Sentence text={words.asked(question)} of={[question]} /> · {words.virtues[virtue]}
      </p>
    </>
  );
}

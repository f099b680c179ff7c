import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Person } from '#contract/wire/people.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useFocus } from './queries.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function FocusShown({ series, host }: { series: string; host: Person }) {
  const all = useWords();
  const words = all.focus;
  const { language } = useFormat();
  const styles = useStyles();
  const { data } = useFocus(series);
  const { data: behaviours } = useBehaviours(series);
  const focus = data?.focus;
  const texts = behaviours?.find(({ id }) => id === focus?.behaviour)?.texts[language];
  if (!focus?.isShown || focus.by.id !== host.id || !texts) return null;
  return (
    <Section title={words.practising(called(host, all))}>
      <p className={styles.text} dir="auto">
        {texts.name}
        <FallbackMark of={texts} />
      </p>
      <p className={styles.quiet}>{words.tell}</p>
    </Section>
  );
}

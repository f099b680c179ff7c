import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { storyLength } from '#contract/rules/organization/story.ts';
import type { Person } from '#contract/wire/people.ts';
import { useOfferedBehaviours } from '../../api/behaviours.ts';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useProposeForm } from './useProposeForm.ts';

export interface ProposeFormProps {
  series: string;
  you: string;
  hosts: readonly Person[];
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

export function ProposeForm({ hosts, onDone, ...place }: ProposeFormProps) {
  const { story: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { data: behaviours = [] } = useOfferedBehaviours(place.series);
  const form = useProposeForm({ ...place, hosts, onDone });
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    root.current?.querySelector('select')?.focus();
  }, []);
  const { to, behaviour, text } = form.content;
  return (
    <fieldset ref={root} className={styles.root} aria-label={words.propose}>
      <p className={styles.title}>{words.propose}</p>
      <p className={styles.quiet}>{words.proposeHint}</p>
      <PersonSelect
        label={words.about}
        none={words.chooseHost}
        people={hosts}
        value={hosts.find(({ id }) => id === to) ?? null}
        problem={form.problemOf('to')}
        onChange={(person) => {
          form.change({ to: person?.id ?? '' });
        }}
      />
      <OptionSelect
        label={words.behaviour}
        problem={form.problemOf('behaviour')}
        options={[
          { value: '', name: words.chooseBehaviour },
          ...behaviours.map(({ id, texts }) => ({ value: id, name: texts[language].name })),
        ]}
        value={behaviour}
        onChange={(chosen) => {
          form.change({ behaviour: chosen });
        }}
      />
      <LineArea
        label={words.text}
        hint={words.textHint}
        limit={storyLength}
        value={text}
        problem={form.problemOf('text')}
        onChange={(typed) => {
          form.change({ text: typed });
        }}
      />
      <div role="alert">{form.problem !== undefined && <WarningText>{form.problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={form.isSending} onClick={form.send}>
          {form.isSending ? words.sending : words.send}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onDone}>
          {words.cancel}
        </QuietButton>
      </div>
    </fieldset>
  );
}

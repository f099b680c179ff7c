import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Person } from '#contract/wire/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf, ProblemError } from '../../api/problem.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import type { Pickable } from '../../ui/people/people.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useWriteAside } from './queries.ts';

/** `series`: where the server checks that they are in the chat. */
export type Candidate = Pickable & { series: string };

interface NewAsideProps {
  people: readonly Candidate[];
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

interface Draft {
  about: Person | null;
  series: string;
  text: string;
}

const blank: Draft = { about: null, series: '', text: '' };

export function NewAside({ people, onDone }: NewAsideProps) {
  const all = useWords();
  const { aside: words, problems } = all;
  const styles = useStyles();
  const form = useNewAside(onDone);
  const { content, problemOf } = form;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.querySelector('select')?.focus();
  }, []);
  const name = called(content.about, all);
  return (
    <div ref={place} className={styles.root}>
      <PersonSelect
        label={words.who}
        people={people}
        value={content.about && { ...content.about, name }}
        none={words.choose}
        problem={problemOf.person}
        onChange={(picked) => {
          const found = people.find(({ id }) => id === picked?.id);
          form.change({ about: found ? { id: found.id, name: found.name } : null, series: found?.series ?? '' });
        }}
      />
      <LineArea
        label={words.text}
        hint={words.hint}
        value={content.text}
        problem={problemOf.text}
        onChange={(text) => {
          form.change({ text });
        }}
      />
      <p className={styles.quiet}>{words.onlyYou}</p>
      <div role="alert">
        {form.error && (
          <WarningText>
            {isTaken(form.error) ? <Sentence text={words.already(name)} of={[name]} /> : explain(form.error, problems)}
          </WarningText>
        )}
      </div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={form.isBusy} onClick={form.send}>
          {form.isBusy ? words.keeping : words.keep}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onDone}>
          {words.leave}
        </QuietButton>
      </div>
    </div>
  );
}

function useNewAside(onDone: () => void) {
  const all = useWords();
  const { aside: words, problems } = all;
  const person = usePerson();
  const unsent = useUnsent<Draft>('aside', blank, person === undefined ? undefined : { person });
  const write = useWriteAside();
  const announce = useAnnounce();
  const [isPressed, setPressed] = useState(false);
  const { about, series, text } = unsent.content;
  const fields = fieldsOf(write.error);
  const missing = {
    person: about === null ? words.nobodyChosen : undefined,
    text: isBlankText(text) ? problems.fields.empty : undefined,
  };
  return {
    content: unsent.content,
    isBusy: write.isPending,
    error: fields.length === 0 ? write.error : null,
    problemOf: {
      person: (isPressed ? missing.person : undefined) ?? explainField(fields, 'person', problems),
      text: (isPressed ? missing.text : undefined) ?? explainField(fields, 'content.text', problems),
    },
    change: (set: Partial<Draft>) => {
      write.reset();
      setPressed(false);
      unsent.change(set);
    },
    send: () => {
      setPressed(true);
      if (about === null || missing.text !== undefined || write.isPending) return;
      write.mutate(
        { id: unsent.id, series, person: about.id, text },
        {
          onSuccess: () => {
            unsent.clear();
            announce(words.kept(called(about, all)), [called(about, all)]);
            onDone();
          },
        },
      );
    },
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof ProblemError && error.code === 'stale';
}

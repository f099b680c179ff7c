import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Section } from '#contract/handover.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Ask, Asks } from '../../ui/lists/Asks.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/called.ts';
import { useWords } from '../../words/words.tsx';
import { useAnswerSection, useSections } from './queries.ts';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function HandoverRequests({ series, meeting, you }: { series: string; meeting: string; you: string }) {
  const all = useWords();
  const { section: words, problems } = all;
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { data } = useSections({ series, meeting });
  const answer = useAnswerSection({ series, meeting });
  const sections = data?.sections ?? [];
  const asked = sections.filter(({ state, to }) => state === 'asked' && to.id === you);
  const taken = sections.filter(({ state, kind }) => state === 'accepted' && kind !== 'chair');
  const newest = asked.at(-1);
  const by = newest ? called(newest.by, all) : '';
  const question = newest ? words.asks[newest.kind](by, newest.title) : '';
  useAnnounceNew(data && (newest?.id ?? ''), question, [by, newest?.title ?? '']);

  const press = (section: Section, label: string, isYes: boolean) => (
    <QuietButton
      appearance="secondary"
      disabledFocusable={answer.isPending}
      onClick={() => {
        if (answer.isPending) return;
        answer.mutate({ section: section.id, isYes }, { onSuccess: () => keepFocusAt(root.current) });
      }}
    >
      {label}
    </QuietButton>
  );
  return (
    <Asks
      ref={root}
      isEmpty={asked.length + taken.length === 0}
      problem={answer.error ? explain(answer.error, problems) : undefined}
    >
      {asked.map((section) => (
        <Ask
          key={section.id}
          question={
            <Sentence
              text={words.asks[section.kind](called(section.by, all), section.title)}
              of={[called(section.by, all), section.title]}
            />
          }
          answers={
            <>
              {press(section, words.accept, true)}
              {press(section, words.notNow, false)}
            </>
          }
        >
          <p className={styles.quiet}>{words.means[section.kind]}</p>
        </Ask>
      ))}
      {taken.map(({ id, kind, title, to }) => (
        <p key={id} className={styles.quiet}>
          <Sentence
            text={to.id === you ? words.yours[kind](title) : words.theirs[kind](called(to, all), title)}
            of={[called(to, all), title]}
          />
        </p>
      ))}
    </Asks>
  );
}

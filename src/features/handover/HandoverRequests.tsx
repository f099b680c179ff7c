import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Section } from '#contract/meeting/handover.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { useAnnounceNew } from '../../ui/useAnnounceNew.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Ask, Asks } from '../../ui/lists/Asks.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useAnswerSection, useSections } from './queries.ts';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function HandoverRequests({ series, meeting, you }: { series: string; meeting: string; you: string }) {
  const all = useWords();
  const { section: words, problems } = all;
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
  return (
    <Asks
      ref={root}
      isEmpty={asked.length + taken.length === 0}
      problem={answer.error ? explain(answer.error, problems) : undefined}
    >
      {asked.map((section) => (
        <HandoverRequest
          key={section.id}
          section={section}
          isBusy={answer.isPending}
          onAnswer={(isYes) => {
            if (answer.isPending) return;
            answer.mutate({ section: section.id, isYes }, { onSuccess: () => keepFocusAt(root.current) });
          }}
        />
      ))}
      {taken.map((section) => (
        <TakenSection key={section.id} section={section} isYours={section.to.id === you} />
      ))}
    </Asks>
  );
}

interface HandoverRequestProps {
  section: Section;
  isBusy: boolean;
  onAnswer: (isYes: boolean) => void;
}

function HandoverRequest({ section: { kind, title, by }, isBusy, onAnswer }: HandoverRequestProps) {
  const all = useWords();
  const words = all.section;
  const styles = useStyles();
  const name = called(by, all);
  const button = (label: string, isYes: boolean) => (
    <QuietButton
      appearance="secondary"
      disabledFocusable={isBusy}
      onClick={() => {
        onAnswer(isYes);
      }}
    >
      {label}
    </QuietButton>
  );
  return (
    <Ask
      question={<Sentence text={words.asks[kind](name, title)} of={[name, title]} />}
      answers={
        <>
          {button(words.accept, true)}
          {button(words.notNow, false)}
        </>
      }
    >
      <p className={styles.quiet}>{words.means[kind]}</p>
    </Ask>
  );
}

function TakenSection({ section: { kind, title, to }, isYours }: { section: Section; isYours: boolean }) {
  const all = useWords();
  const words = all.section;
  const styles = useStyles();
  const name = called(to, all);
  return (
    <p className={styles.quiet}>
      <Sentence text={isYours ? words.yours[kind](title) : words.theirs[kind](name, title)} of={[name, title]} />
    </p>
  );
}

import { mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { WrittenReflection } from '#contract/person/reflection.ts';
import { reflectionLength } from '#contract/rules/person/reflection.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { LineForm } from '../../ui/forms/LineForm.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useCame } from '../../ui/lists/useCame.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useNarrowAtFirst } from '../../ui/useNarrowAtFirst.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { AskedToRead } from './AskedToRead.tsx';
import { useMarkRead, type Reflections } from './queries.ts';
import { ReflectionLines } from './ReflectionLines.tsx';
import { useReflectionStyles } from './styles.ts';
import { numberOf } from './weeks.ts';

export function Written({ asks, written }: Pick<Reflections, 'asks' | 'written'>) {
  const { reflection: words } = useWords();
  const styles = useReflectionStyles();
  const isNarrow = useNarrowAtFirst();
  // Once ticked it stays where it is until the page is left, so that it can still be answered.
  const came = useCame(written.filter(({ readAt }) => readAt === null).map(({ id }) => id));
  if (asks.length === 0) return null;
  const [open, read] = [written.filter(({ id }) => came.has(id)), written.filter(({ id }) => !came.has(id))];
  return (
    <Section title={words.writtenTitle}>
      <div className={styles.column}>
        {open.map((one) => (
          <WrittenOne key={one.id} one={one} isFolded={isNarrow} />
        ))}
        {read.length > 0 && (
          <Disclosure summary={words.earlier} count={read.length}>
            {read.map((one) => (
              <WrittenOne key={one.id} one={one} />
            ))}
          </Disclosure>
        )}
        {asks.map((one) => (
          <AskedToRead key={one.id} asks={one} />
        ))}
      </div>
    </Section>
  );
}

interface WrittenOneProps {
  one: WrittenReflection;
  isFolded?: boolean;
}

function WrittenOne({ one, isFolded = false }: WrittenOneProps) {
  const all = useWords();
  const [isWriting, setWriting] = useState(false);
  const title = all.reflection.by(called(one.author, all), all.reflection.week(numberOf(one.week)));
  const content = <WrittenContent one={one} title={title} isTitled={!isFolded} {...{ isWriting, setWriting }} />;
  if (!isFolded) return content;
  return (
    // A fold forgets what is inside.
    <Disclosure summary={title} isCalledFor={isWriting}>
      {content}
    </Disclosure>
  );
}

interface WritingProps {
  isWriting: boolean;
  setWriting: (isWriting: boolean) => void;
}

interface WrittenContentProps extends WritingProps {
  one: WrittenReflection;
  title: string;
  isTitled: boolean;
}

function WrittenContent({ one, title, isTitled, ...writing }: WrittenContentProps) {
  const all = useWords();
  const words = all.reflection;
  const format = useFormat();
  const styles = useReflectionStyles();
  const mark = useMarkRead(one.id);
  const name = called(one.author, all);
  const place = useRef<HTMLElement>(null);
  const { readAt, answer } = one;
  const isStale = mark.error instanceof ProblemError && mark.error.code === 'stale';
  return (
    <article ref={place} tabIndex={-1} className={mergeClasses(styles.group, styles.place)} aria-label={title}>
      {isTitled && <p className={styles.strong}>{title}</p>}
      <ReflectionLines text={one.text} corrections={one.corrections} />
      {readAt !== null && <p className={styles.quiet}>{words.youRead(format.dateTime(readAt))}</p>}
      {answer !== '' && (
        <div>
          <p className={styles.quiet}>{words.youAnswered}</p>
          <p className={styles.text} dir="auto">
            {answer}
          </p>
        </div>
      )}
      <div className={styles.row}>
        {readAt === null && (
          <QuietButton
            appearance="secondary"
            aria-label={words.tickNamed(name)}
            disabledFocusable={mark.isPending}
            onClick={() => {
              if (!mark.isPending)
                mark.mutate({ sending: one.sending, answer: '' }, { onSuccess: () => keepFocusAt(place.current) });
            }}
          >
            {words.tick}
          </QuietButton>
        )}
        {answer === '' && (
          <Answer
            {...writing}
            isBusy={mark.isPending}
            onAnswer={(text) => mark.mutateAsync({ sending: one.sending, answer: text })}
          />
        )}
      </div>
      <div role="alert">
        {mark.error && <WarningText>{isStale ? words.changedSince : explain(mark.error, all.problems)}</WarningText>}
      </div>
    </article>
  );
}

interface AnswerProps extends WritingProps {
  isBusy: boolean;
  onAnswer: (text: string) => Promise<unknown>;
}

function Answer({ isBusy, onAnswer, isWriting, setWriting }: AnswerProps) {
  const { reflection: words, problems } = useWords();
  const styles = useReflectionStyles();
  const [isTooLong, setTooLong] = useState(false);
  if (!isWriting)
    return (
      <QuietButton
        className={styles.leave}
        onClick={() => {
          setWriting(true);
        }}
      >
        {words.answer}
      </QuietButton>
    );
  return (
    <LineForm
      name={words.answer}
      label={words.answer}
      yes={words.answerYes}
      no={words.cancel}
      needed={problems.fields.empty}
      isBusy={isBusy}
      lineProblem={isTooLong ? words.tooLong(reflectionLength) : undefined}
      problem={undefined}
      onYes={(text) => {
        setTooLong(text.length > reflectionLength);
        if (text.length > reflectionLength) return;
        onAnswer(text).then(
          () => {
            setWriting(false);
          },
          () => undefined,
        );
      }}
      onNo={() => {
        setWriting(false);
      }}
    />
  );
}

import type { ReactNode } from 'react';
import type { Coached as CoachedPerson, CoachItem } from '#contract/person/coach.ts';
import type { CoachKind } from '#contract/rules/person/coach.ts';
import type { Batch } from '#contract/meeting/pulse.ts';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useCoached, useCoachPage } from './queries.ts';
import { useStyles } from './styles.ts';

type RenderBatch = (batch: Batch) => ReactNode;

/** Reads grants only, never a chat. */
export function Coached({ renderBatch }: { renderBatch: RenderBatch }) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const { data, error, isPending, refetch } = useCoached();
  return (
    <Section title={words.coached}>
      <ListState
        isPending={isPending}
        problem={error ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.length === 0 ? words.nobody : undefined}
      >
        <ul className={styles.list}>
          {data?.map((coached) => (
            <li key={coached.id} className={styles.item}>
              <Leader coached={coached} renderBatch={renderBatch} />
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}

function Leader({
  coached: { id, leader, kinds, expiresAt },
  renderBatch,
}: {
  coached: CoachedPerson;
  renderBatch: RenderBatch;
}) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const format = useFormat();
  return (
    <>
      <bdi className={styles.name}>{leader.name}</bdi>
      <span className={styles.quiet}>{words.untilDay(format.date(expiresAt))}</span>
      {kinds.map((kind) => (
        <Disclosure key={kind} summary={words.theirKinds[kind]}>
          <Page grant={id} kind={kind} renderBatch={renderBatch} />
        </Disclosure>
      ))}
    </>
  );
}

/** A failed read hides what was read before: it may have been taken back. */
function Page({ grant, kind, renderBatch }: { grant: string; kind: CoachKind; renderBatch: RenderBatch }) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const { data, error, isPending, refetch } = useCoachPage(grant, kind);
  const isGone = error instanceof ProblemError && error.code === 'not_found';
  const isEmpty = data?.length === 0 ? words.nothing : undefined;
  return (
    <>
      <p className={styles.quiet}>{words.noted}</p>
      <ListState
        isPending={isPending}
        problem={error && !isGone ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={isGone ? words.noLonger : isEmpty}
      >
        <ul className={styles.list}>
          {data?.map((item) => (
            <li key={item.id} className={styles.item}>
              <Item item={item} renderBatch={renderBatch} />
            </li>
          ))}
        </ul>
      </ListState>
    </>
  );
}

function Item({ item, renderBatch }: { item: CoachItem; renderBatch: RenderBatch }) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const day = format.date(item.at);
  switch (item.is) {
    case 'result':
      return (
        <>
          <span className={styles.name}>{words.result(day)}</span>
          {renderBatch(item.batch)}
        </>
      );
    case 'focus':
      return (
        <>
          <span className={styles.name}>{item.label[format.language]}</span>
          <span className={styles.quiet}>
            {item.endedAt === null ? words.practising(day) : words.practised(day, format.date(item.endedAt))}
          </span>
        </>
      );
    case 'text':
      return (
        <>
          <span className={styles.name}>{day}</span>
          {[...item.lines.entries()].map(([index, line]) => (
            <p key={index} className={styles.text} dir="auto">
              {line}
            </p>
          ))}
        </>
      );
  }
}

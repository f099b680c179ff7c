import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { OwnedAction } from '#contract/meeting/ownership.ts';
import { standingOf } from '#contract/rules/meeting/ownership.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { AskedAction } from './AskedAction.tsx';
import { HelpedAction } from './HelpedAction.tsx';
import { useOwnership } from './queries.ts';

export interface AskedActionsProps {
  series: string;
  meeting: string;
  isAlwaysShown?: boolean;
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function AskedActions({ series, meeting, isAlwaysShown = false, underWork }: AskedActionsProps) {
  const all = useWords();
  const { ownership: words, problems } = all;
  const styles = useStyles();
  const ownership = useOwnership({ series, meeting });
  const { mine = [], helping = [], answerable } = ownership.data ?? {};
  const host = called(answerable, all);
  useAnnounceAsked(ownership.data?.mine, host);

  if (mine.length + helping.length === 0 && !isAlwaysShown && !ownership.isLoadingError) return null;
  return (
    <Section title={words.mine}>
      <ListState
        isPending={ownership.isPending}
        problem={ownership.isLoadingError ? explain(ownership.error, problems) : undefined}
        onTryAgain={() => void ownership.refetch()}
        lines={1}
      >
        {mine.length + helping.length === 0 ? (
          <p className={styles.quiet}>{words.noneMine}</p>
        ) : (
          <ul className={styles.list}>
            {mine.map((action) => (
              <li key={action.id}>
                <AskedAction
                  series={series}
                  meeting={meeting}
                  action={action}
                  host={host}
                  hostId={answerable?.id}
                  underWork={underWork}
                />
              </li>
            ))}
            {helping.map((action) => (
              <li key={action.id}>
                <HelpedAction action={action} />
              </li>
            ))}
          </ul>
        )}
      </ListState>
    </Section>
  );
}

function useAnnounceAsked(mine: readonly OwnedAction[] | undefined, host: string): void {
  const words = useWords().ownership;
  const announce = useAnnounce();
  const announced = useRef<Map<string, boolean>>(undefined);
  useEffect(() => {
    if (!mine) return;
    const added = mine.filter((action) => isAsked(action) && announced.current?.get(action.id) !== true);
    if (announced.current) for (const { what } of added) announce(words.asks(host, what), [host, what]);
    announced.current = new Map(mine.map((action) => [action.id, isAsked(action)]));
  }, [announce, host, mine, words]);
}

/** Unanswered, or reworded since the answer. */
function isAsked(action: OwnedAction): boolean {
  return action.answer === null || standingOf(action, action) === 'other_words';
}

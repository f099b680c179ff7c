import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { AgreedStory } from '#contract/organization/story.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { lastDayOf } from './endOfDay.ts';
import { useStories } from './queries.ts';
import { StoryText } from './StoryText.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  status: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** For internal communications. `nameOf`: of a behaviour. */
export function ToldStories({ nameOf }: { nameOf: (behaviour: string) => string }) {
  const { story: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useStories();
  const stories = useUntilTheirEnd(data);
  return (
    <>
      <p className={styles.hint}>{words.pageHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={stories.length === 0 ? words.pageEmpty : undefined}
      >
        <ul className={styles.list}>
          {stories.map((story) => (
            <li key={story.id} className={styles.item}>
              <Story story={story} behaviour={nameOf(story.behaviour)} />
            </li>
          ))}
        </ul>
      </ListState>
    </>
  );
}

function Story({ story, behaviour }: { story: AgreedStory; behaviour: string }) {
  const { story: words, ui } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const [isCopied, setCopied] = useState<boolean>();
  const { text, channels, until } = story;
  const name = story.name || words.noName;
  const where = ui.commas(channels.map((channel) => words.channels[channel]));
  return (
    <>
      <StoryText title={<bdi>{name}</bdi>} text={text}>
        {behaviour} · {words.toldLine(where, format.date(lastDayOf(until)))}
      </StoryText>
      <QuietButton
        aria-label={words.copyOf(name)}
        onClick={() => {
          void copyText(ui.labelled(name, text)).then(setCopied);
        }}
      >
        {words.copy}
      </QuietButton>
      <output className={styles.status}>{isCopied === true && words.copied}</output>
      <div role="alert">{isCopied === false && <WarningText>{words.notCopied}</WarningText>}</div>
    </>
  );
}

/** `setTimeout` takes 32 bits of milliseconds. */
const longestMs = 2 ** 31 - 1;

/** A story disappears at its end without a notice. */
function useUntilTheirEnd(data: { aheadMs: number; stories: AgreedStory[] } | undefined): AgreedStory[] {
  const { aheadMs = 0, stories = [] } = data ?? {};
  const [now, setNow] = useState(() => Date.now());
  const open = stories.filter(({ until }) => until > now + aheadMs);
  const next = Math.min(...open.map(({ until }) => until - aheadMs));
  useEffect(() => {
    if (!Number.isFinite(next)) return;
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      Math.min(longestMs, Math.max(0, next - Date.now())),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [next, now]);
  return open;
}

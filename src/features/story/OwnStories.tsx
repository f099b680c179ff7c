import { makeStyles, tokens } from '@fluentui/react-components';
import type { Nomination, ToldStory } from '#contract/organization/story.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareList } from '../../ui/bare.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { lastDayOf } from './endOfDay.ts';
import { useMyStories, useNominations, useRefuse, useTakeBackNomination } from './queries.ts';
import { StoryText } from './StoryText.tsx';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
});

interface OwnStoriesProps {
  /** Of a behaviour. */
  nameOf: (behaviour: string) => string;
}

/** The stories that the caller agreed to, and those that they proposed. Nothing if there are none. */
export function OwnStories({ nameOf }: OwnStoriesProps) {
  const { story: words } = useWords();
  const styles = useStyles();
  const told = useMyStories().data?.told ?? [];
  const sent = useNominations().data ?? [];
  return (
    <>
      {told.length > 0 && (
        <Section title={words.yoursTitle}>
          <ul className={styles.list}>
            {told.map((story) => (
              <li key={story.id} className={styles.item}>
                <Told story={story} name={nameOf(story.behaviour)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {sent.length > 0 && (
        <Section title={words.sentTitle}>
          <ul className={styles.list}>
            {sent.map((one) => (
              <li key={one.id} className={styles.item}>
                <Sent nomination={one} name={nameOf(one.behaviour)} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Told({ story, name }: { story: ToldStory; name: string }) {
  const { story: words, problems, ui } = useWords();
  const format = useFormat();
  const announce = useAnnounce();
  const { mutateAsync, isPending, error } = useRefuse();
  const where = ui.commas(story.channels.map((channel) => words.channels[channel]));
  return (
    <>
      <StoryText title={name} text={story.text}>
        {words.toldLine(where, format.date(lastDayOf(story.until)))}
      </StoryText>
      <ConfirmButton
        ask={words.withdraw}
        isSubtle
        sure={[words.withdrawSure, words.withdrawMore]}
        yes={words.withdrawYes}
        no={words.withdrawNo}
        busy={words.withdrawing}
        isBusy={isPending}
        problem={error ? explain(error, problems) : undefined}
        onYes={() => {
          if (isPending) return;
          mutateAsync(story.id).then(
            () => {
              announce(words.withdrawn);
            },
            () => undefined,
          );
        }}
      />
    </>
  );
}

function Sent({ nomination, name }: { nomination: Nomination; name: string }) {
  const { story: words, problems } = useWords();
  const format = useFormat();
  const { mutate, isPending, error } = useTakeBackNomination();
  return (
    <>
      <StoryText title={name} text={nomination.text}>
        {words.sentTo(nomination.to.name || words.noName, format.date(nomination.at))}
      </StoryText>
      <ConfirmButton
        ask={words.takeBack}
        isSubtle
        sure={[words.takeBackSure, words.takeBackMore]}
        yes={words.takeBackYes}
        no={words.takeBackNo}
        busy={words.takingBack}
        isBusy={isPending}
        problem={error ? explain(error, problems) : undefined}
        onYes={() => {
          if (!isPending) mutate(nomination.id);
        }}
      />
    </>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Guide } from '#contract/organization/guide.ts';
import { explain } from '../../api/explain.ts';
import { useMySeries } from '../../api/mySeries.ts';
import { SeriesSelect } from '../../drafts/controls/SeriesSelect.tsx';
import { useOpened } from '../../host/useOpened.ts';
import { bareList } from '../../ui/bare.ts';
import { BackButton } from '../../ui/buttons/BackButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { GuideBody } from './GuideBody.tsx';
import { useGuidesHere, useMyGuides, useTailored } from './queries.ts';
import { shownText } from './shownGuide.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  reading: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
});

/** The list with what comes below it, or one guide to read in their place. */
export function GuidesOverview({ children }: { children: ReactNode }) {
  const { guide: words, problems } = useWords();
  const styles = useStyles();
  const guides = useMyGuides();
  const { opened: open, open: show, close } = useOpened({ heading: headingId, line: buttonId });
  const opened = guides.data?.find(({ id }) => id === open);
  if (opened)
    return (
      <div className={styles.reading}>
        <div>
          <BackButton label={words.back} onPress={close} />
        </div>
        <GuideReading guide={opened} />
      </div>
    );
  return (
    <>
      <Section title={words.onOnePage}>
        <ListState
          isPending={guides.isPending}
          problem={guides.isLoadingError ? explain(guides.error, problems) : undefined}
          onTryAgain={() => void guides.refetch()}
          empty={guides.data?.length === 0 ? words.empty : undefined}
          lines={4}
        >
          <ul className={styles.list}>
            {(guides.data ?? []).map((guide) => (
              <li key={guide.id}>
                <GuideLine guide={guide} onOpen={show} />
              </li>
            ))}
          </ul>
        </ListState>
      </Section>
      {children}
    </>
  );
}

const headingId = 'guide-heading';

function buttonId(guide: string): string {
  return `guide-${guide}`;
}

interface GuideLineProps {
  guide: Guide;
  onOpen: (guide: string) => void;
}

function GuideLine({ guide, onOpen }: GuideLineProps) {
  const { guide: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { text } = shownText(guide, undefined, language);
  return (
    <>
      <QuietButton
        id={buttonId(guide.id)}
        onClick={() => {
          onOpen(guide.id);
        }}
      >
        <bdi>{text.title}</bdi>
      </QuietButton>
      <p className={styles.quiet}>
        {words.about(words.moments[guide.moment], guide.minutes)}
        {guide.isRetired && ` · ${words.retired}`}
      </p>
    </>
  );
}

function GuideReading({ guide }: { guide: Guide }) {
  const { guide: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { data: mine = [] } = useMySeries();
  const [series, setSeries] = useState<string | null>(null);
  const here = useGuidesHere(series ?? undefined);
  const tailored = useTailored(series ?? undefined).data?.find((one) => one.guide === guide.id);
  return (
    <>
      <h2 id={headingId} tabIndex={-1} className={styles.title} dir="auto">
        {shownText(guide, series === null ? undefined : tailored, language).text.title}
      </h2>
      {mine.length > 0 && (
        <SeriesSelect
          label={words.forWhom}
          none={words.everybody}
          elsewhere={words.earlierSeries}
          value={series}
          onChange={setSeries}
        />
      )}
      <GuideBody
        key={series}
        guide={guide}
        series={series ?? undefined}
        tailored={series === null ? undefined : tailored}
        canTailor={here.data?.canTailor === true}
      />
    </>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Pulse } from '#contract/meeting/pulse.ts';
import type { MeetingPath } from '../../api/call.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import type { Words } from '#words/en/catalogue.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { Change } from './Change.tsx';
import { CloseNow } from './CloseNow.tsx';
import { OwnAnswers } from './OwnAnswers.tsx';
import { usePulse } from './queries.ts';
import { Released } from './Released.tsx';
import { useSeen } from './seenResults.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function Results({ series, meeting }: MeetingPath) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  const pulse = usePulse({ series, meeting });
  const { release = null, questions = null, own = null } = pulse.data ?? {};
  useSeen(release?.id);
  const isAsked = pulse.data?.state === 'open' && pulse.data.isYours;
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <Section title={words.title}>
        <ListState
          isPending={pulse.isPending}
          problem={pulse.isLoadingError ? explain(pulse.error, problems) : undefined}
          onTryAgain={() => void pulse.refetch()}
        >
          {pulse.data && <Standing pulse={pulse.data} />}
          {pulse.data?.mayClose === true && (
            <CloseNow
              series={series}
              meeting={meeting}
              onClosed={() => {
                keepFocusAt(place.current);
              }}
            />
          )}
        </ListState>
      </Section>
      {isAsked && questions && <OwnAnswers series={series} meeting={meeting} questions={questions} own={own} />}
      {release && (
        <>
          <Released batch={release.batch} asksComments={questions?.comment !== false} />
          <Change key={release.id} series={series} release={release} />
        </>
      )}
    </div>
  );
}

function Standing({ pulse }: { pulse: Pulse }) {
  const words = useWords().pulse;
  const format = useFormat();
  const styles = useStyles();
  const { thresholds, closesAt } = pulse;
  switch (pulse.state) {
    case 'none':
      return <p className={styles.text}>{words.none}</p>;
    case 'open':
      return (
        <>
          {closesAt !== null && <p className={styles.text}>{words.closesAt(format.dateTime(closesAt))}</p>}
          {thresholds && <p className={styles.quiet}>{words.nothingBefore(thresholds.bands)}</p>}
          {pulse.isPooled && thresholds && <p className={styles.quiet}>{words.pooled(thresholds.bands)}</p>}
          {pulse.isSmall && <p className={styles.quiet}>{words.seldom}</p>}
        </>
      );
    case 'closed':
      return (
        <>
          <p className={styles.text}>{closed(pulse, words)}</p>
          {pulse.isSmall && pulse.isYours && !pulse.isReleased && <p className={styles.quiet}>{words.seldom}</p>}
        </>
      );
  }
}

function closed({ isYours, isReleased, thresholds }: Pulse, words: Words['pulse']): string {
  if (!isYours) return words.notYours;
  return isReleased || !thresholds ? words.released : words.notYet(thresholds.bands);
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MeetingView, OpeningItem } from '#contract/meeting/meeting.ts';
import { openingItems } from '#contract/rules/meeting/opening.ts';
import { useBehaviours } from '../../api/behaviours.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { lessMotion } from '../../ui/motion.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { shown } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { heard } from './rules.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  // Space for two lines either way, so that later parts don't push what is being read.
  part: { minHeight: `calc(2 * ${tokens.lineHeightBase300})`, overflowWrap: 'anywhere' },
  text: { ...typographyStyles.body1, margin: 0 },
  large: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  notYet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
  fresh: {
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: tokens.durationUltraSlow,
    [lessMotion]: { animationDuration: '0s' },
  },
});

export function OpeningHeard({ series, meeting }: { series: string; meeting: MeetingView }) {
  const all = useWords();
  const words = all.opening;
  const styles = useStyles();
  const { language } = useFormat();
  const { data: behaviours } = useBehaviours(series);
  const dissentTexts = behaviours?.find(({ id }) => id === 'dissent')?.texts[language];
  const dissent = dissentTexts?.sentence;
  const { said, stage } = meeting;
  const opening = useMemo(
    () => ({ ...meeting.opening, decider: shown(meeting.opening.decider, all) }),
    [meeting.opening, all],
  );
  // Latecomers find everything there; only parts said from now on animate.
  const [atFirst] = useState(said);
  const newest = openingItems
    .filter((item) => said[item] !== null && said[item] !== atFirst[item])
    .sort((a, b) => (said[b] ?? 0) - (said[a] ?? 0))[0];
  useAnnounceHeard({ said, opening, dissent });

  return (
    <div className={styles.root}>
      {openingItems.map((item) => {
        const isKnown = said[item] !== null || (stage !== 'open' && item !== 'dissent');
        return (
          <Section key={item} title={words.heard[item]}>
            <div className={mergeClasses(styles.part, item === newest && styles.fresh)}>
              {isKnown ? (
                <>
                  <HeardItem item={item} opening={opening} dissent={dissent} />
                  {item === 'dissent' && opening.scripts.dissent === null && <FallbackMark of={dissentTexts} />}
                </>
              ) : (
                <p className={styles.notYet}>
                  <span aria-hidden>…</span>
                </p>
              )}
            </div>
          </Section>
        );
      })}
    </div>
  );
}

interface OpeningTexts {
  opening: MeetingView['opening'];
  dissent: string | undefined;
}

function useAnnounceHeard({ said, opening, dissent }: OpeningTexts & Pick<MeetingView, 'said'>): void {
  const words = useWords().opening;
  const announce = useAnnounce();
  const known = useRef(said);
  useEffect(() => {
    for (const item of openingItems) {
      if (said[item] !== null && known.current[item] === null) {
        announce(words.announce(words.heard[item], heard(item, opening, words, dissent).text), [
          opening.purpose,
          opening.decider?.name ?? '',
        ]);
      }
    }
    known.current = said;
  }, [announce, dissent, opening, said, words]);
}

function HeardItem({ item, opening, dissent }: OpeningTexts & { item: OpeningItem }) {
  const words = useWords().opening;
  const styles = useStyles();
  const { text, more } = heard(item, opening, words, dissent);
  const names = [opening.decider?.name ?? ''];
  return (
    <>
      <p
        className={mergeClasses(styles.text, item === 'purpose' && styles.large)}
        dir={item === 'frame' ? undefined : 'auto'}
      >
        <Sentence text={text} of={names} />
      </p>
      {more !== undefined && (
        <p className={styles.more} dir="auto">
          <Sentence text={more} of={names} />
        </p>
      )}
    </>
  );
}

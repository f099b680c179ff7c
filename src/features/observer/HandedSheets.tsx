import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { startTransition, useOptimistic } from 'react';
import type { HandedSheet } from '#contract/meeting/observer.ts';
import { explain } from '../../api/explain.ts';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import type { MeetingPath } from '../../api/call.ts';
import { useChooseForSheet, useObserver } from './queries.ts';
import { SheetRead } from './SheetRead.tsx';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  one: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  choices: { display: 'flex', flexDirection: 'column' },
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
});

export function HandedSheets(place: MeetingPath) {
  const all = useWords();
  const words = all.observer;
  const styles = useStyles();
  const { data } = useObserver(place);
  if (!data) return null;
  const { handed, observer, you } = data;
  const writes =
    observer?.hasSaidYes === true && observer.isAboutYou && you === 'no' ? called(observer.person, all) : null;
  if (handed.length === 0)
    return writes === null ? null : (
      <p className={styles.quiet}>
        <Sentence text={words.notHanded(writes)} of={[writes]} />
      </p>
    );
  return (
    <Section title={words.handedTitle}>
      {handed.map((sheet) => (
        <One key={sheet.id} place={place} sheet={sheet} />
      ))}
    </Section>
  );
}

function One({ place, sheet }: { place: MeetingPath; sheet: HandedSheet }) {
  const all = useWords();
  const { observer: words, problems } = all;
  const styles = useStyles();
  const choose = useChooseForSheet(place, sheet.id);
  const [choice, setChoice] = useOptimistic({ isReadOut: sheet.isReadOut, isShared: sheet.isShared });
  const tick = (label: string, name: 'isReadOut' | 'isShared') => (
    <Checkbox
      className={styles.checkbox}
      indicator={{ className: styles.box }}
      label={label}
      checked={choice[name]}
      onChange={(_, { checked }) => {
        const next = { ...choice, [name]: checked === true };
        startTransition(async () => {
          setChoice(next);
          await choose.mutateAsync(next).catch(() => undefined);
        });
      }}
    />
  );
  return (
    <div className={styles.one}>
      <SheetRead series={place.series} sheet={sheet} />
      <p className={styles.quiet}>
        <Sentence text={words.handedBy(called(sheet.by, all))} of={[called(sheet.by, all)]} />
      </p>
      <div className={styles.choices}>
        {tick(words.readOut, 'isReadOut')}
        {tick(words.share, 'isShared')}
      </div>
      <p className={styles.quiet}>{words.keepHint}</p>
      <div role="alert">{choose.error && <WarningText>{explain(choose.error, problems)}</WarningText>}</div>
    </div>
  );
}

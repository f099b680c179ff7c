import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Guide, Tailored } from '#contract/organization/guide.ts';
import { changesIn, titlePart, type GuideChange } from '#contract/rules/organization/guide/tailoring.ts';
import { textFor } from '#contract/rules/organization/guide/texts.ts';
import { isBlankText } from '#contract/rules/text.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../api/explain.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFocusWhenFewer } from '../../ui/useFocusWhenFewer.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useSettle } from './queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  label: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  keep: { marginInlineStart: 0 },
  place: { outlineStyle: 'none' },
});

interface TailoredChangesProps {
  series: string;
  guide: Guide;
  tailored: Tailored;
}

/** For the host: what has changed in the original since, part by part. Nothing if nothing has. */
export function TailoredChanges({ series, guide, tailored }: TailoredChangesProps) {
  const { guide: words, problems } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const settle = useSettle({ series, guide: guide.id });
  const { text } = textFor(guide, tailored.content.language);
  const changes = changesIn(tailored.content, text);
  const place = useFocusWhenFewer<HTMLDivElement>(changes.length);
  const partName = usePartName(text.steps, tailored.content.steps);
  const answer = (part: string, isTaken: boolean) => {
    if (settle.isPending) return;
    settle.mutate(
      { version: tailored.version, original: guide.version, part, isTaken },
      { onSuccess: () => announce(words.done) },
    );
  };
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      {changes.length > 0 && (
        <Section title={words.changed}>
          <p className={styles.hint}>{words.changedHint}</p>
          <ul className={styles.list}>
            {changes.map((change) => (
              <li key={change.part}>
                <Change
                  change={change}
                  language={tailored.content.language}
                  name={partName(change.part)}
                  isBusy={settle.isPending}
                  onAnswer={(isTaken) => {
                    answer(change.part, isTaken);
                  }}
                />
              </li>
            ))}
          </ul>
          <div role="alert">
            {settle.error !== null && <WarningText>{explain(settle.error, problems)}</WarningText>}
          </div>
        </Section>
      )}
    </div>
  );
}

interface ChangeProps {
  change: GuideChange;
  language: Language;
  name: string;
  isBusy: boolean;
  onAnswer: (isTaken: boolean) => void;
}

function Change({ change: { theirs, mine }, language, name, isBusy, onAnswer }: ChangeProps) {
  const { guide: words } = useWords();
  const styles = useStyles();
  return (
    <>
      <p className={styles.name}>{name}</p>
      <p className={styles.label}>{words.theirs}</p>
      <p className={styles.text} dir="auto" lang={theirs ? language : undefined}>
        {theirs ? lineOf(theirs) : words.gone}
      </p>
      <p className={styles.label}>{words.mine}</p>
      <p className={styles.text} dir="auto" lang={mine ? language : undefined}>
        {mine ? lineOf(mine) : words.notHere}
      </p>
      <div className={styles.answers}>
        <QuietButton
          appearance="secondary"
          aria-label={words.take(name)}
          disabledFocusable={isBusy}
          onClick={() => {
            onAnswer(true);
          }}
        >
          {words.takeShort}
        </QuietButton>
        <QuietButton
          className={styles.keep}
          aria-label={words.keep(name)}
          disabledFocusable={isBusy}
          onClick={() => {
            onAnswer(false);
          }}
        >
          {words.keepShort}
        </QuietButton>
      </div>
    </>
  );
}

function lineOf({ act, say }: { act: string; say: string }): string {
  return isBlankText(say) ? act : `${act} “${say}”`;
}

type Steps = readonly { id: string }[];

function usePartName(theirs: Steps, mine: Steps): (part: string) => string {
  const { guide: words } = useWords();
  return (part) => {
    if (part === titlePart) return words.stepTitle;
    const numberIn = (steps: Steps) => steps.findIndex(({ id }) => id === part) + 1;
    return words.step(numberIn(mine) || numberIn(theirs));
  };
}

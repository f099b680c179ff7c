import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Guide, Tailored, TailoredContent } from '#contract/organization/guide.ts';
import { explain } from '../../api/explain.ts';
import { bareGroup } from '../../ui/bare.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { GuideFields } from './GuideFields.tsx';
import { useDropTailored, useTailoredDraft, type GuidePlace } from './queries.ts';
import { usePageFit } from './usePageFit.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

interface TailorFormProps {
  place: GuidePlace;
  stored: Tailored | undefined;
  /** What a copy begins with. */
  first: TailoredContent;
  about: Pick<Guide, 'moment' | 'minutes'>;
  onClose: () => void;
}

export function TailorForm({ place, stored, first, about, onClose }: TailorFormProps) {
  const { guide: words, problems, ui } = useWords();
  const styles = useStyles();
  const draft = useTailoredDraft(place, stored ? savedIn(stored) : { version: 0, content: first });
  const drop = useDropTailored(place);
  const root = useRef<HTMLFieldSetElement>(null);
  const tooLong = usePageFit({ ...about, text: draft.content, language: draft.content.language });
  useEffect(() => {
    root.current?.querySelector('textarea')?.focus();
  }, []);
  return (
    <fieldset ref={root} className={styles.root} aria-label={words.tailorTitle}>
      <p className={styles.quiet}>{words.tailorHint}</p>
      <GuideFields draft={draft} />
      {tooLong.length > 0 && <WarningText>{ui.commas(tooLong)}</WarningText>}
      <div className={styles.ways}>
        <QuietButton appearance="secondary" onClick={onClose}>
          {words.done}
        </QuietButton>
        <SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />
      </div>
      {stored && (
        <ConfirmButton
          ask={words.drop}
          isSubtle
          sure={[words.dropSure, words.dropMore]}
          yes={words.dropYes}
          no={words.dropNo}
          busy={words.dropping}
          isBusy={drop.isPending}
          problem={drop.error ? explain(drop.error, problems) : undefined}
          onYes={() => {
            if (drop.isPending) return;
            void draft.discard().then(() => {
              drop.mutate(undefined, { onSuccess: onClose });
            });
          }}
        />
      )}
    </fieldset>
  );
}

function savedIn({ version, content: { language, title, steps } }: Tailored) {
  return { version, content: { language, title, steps } };
}

import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { GuideContent } from '#contract/guide.ts';
import type { EditedGuide } from '#contract/guideEditor.ts';
import { explain } from '../../../api/explain.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { ConfirmButton } from '../../../ui/buttons/ConfirmButton.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useDiscard, useRetire } from './queries.ts';
import { usePublishing } from './usePublishing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  asking: {
    ...bareGroup,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  main: { [touch]: { minHeight: touchSize } },
  text: { ...typographyStyles.body1, margin: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

interface PublishGuideProps {
  guide: EditedGuide;
  draft: DraftHandle<GuideContent>;
  onGone: () => void;
}

export function PublishGuide({ guide, draft, onGone }: PublishGuideProps) {
  const { guideEditor: words } = useWords();
  const styles = useStyles();
  const { state, publish, forget } = usePublishing(guide.id, draft);
  return (
    <div className={styles.root}>
      {state.at === 'asking' ? (
        <AskWithout missing={state.missing} onYes={() => void publish(true)} onNo={forget} />
      ) : (
        <Button
          appearance="primary"
          className={styles.main}
          disabledFocusable={state.at === 'publishing'}
          onClick={() => void publish(false)}
        >
          {state.at === 'publishing' ? words.publishing : words.publish}
        </Button>
      )}
      <div role="alert">
        {state.at === 'refused' && state.problems.map((problem) => <WarningText key={problem}>{problem}</WarningText>)}
      </div>
      <output>{state.at === 'published' && !guide.hasChanges && words.published}</output>
      <Ways guide={guide} draft={draft} onGone={onGone} />
    </div>
  );
}

interface AskWithoutProps {
  missing: readonly (keyof ReturnType<typeof useWords>['guide']['languages'])[];
  onYes: () => void;
  onNo: () => void;
}

function AskWithout({ missing, onYes, onNo }: AskWithoutProps) {
  const { guide: readers, guideEditor: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const question = words.withoutSure(format.list(missing.map((language) => readers.languages[language])));
  return (
    <fieldset className={styles.asking} aria-label={question}>
      <p className={styles.text} role="alert">
        {question}
      </p>
      <div className={styles.ways}>
        <QuietButton appearance="secondary" onClick={onYes}>
          {words.withoutYes}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onNo}>
          {words.withoutNo}
        </QuietButton>
      </div>
    </fieldset>
  );
}

function Ways({ guide, draft, onGone }: PublishGuideProps) {
  const { guideEditor: words, problems } = useWords();
  const styles = useStyles();
  const discard = useDiscard(guide.id);
  const retire = useRetire(guide.id);
  return (
    <div className={styles.ways}>
      {guide.hasChanges && guide.draft.version > 0 && (
        <ConfirmButton
          ask={guide.published ? words.discard : words.remove}
          isSubtle
          sure={guide.published ? [words.discardSure, words.discardMore] : [words.removeSure]}
          yes={guide.published ? words.discardYes : words.removeYes}
          no={words.keep}
          busy={words.discarding}
          isBusy={discard.isPending}
          problem={discard.error ? explain(discard.error, problems) : undefined}
          onYes={() => {
            if (discard.isPending) return;
            void draft
              .discard()
              .then(() => discard.mutateAsync(undefined))
              .then(onGone, () => undefined);
          }}
        />
      )}
      {guide.published && (
        <QuietButton
          disabledFocusable={retire.isPending}
          onClick={() => {
            if (!retire.isPending) retire.mutate(!guide.isRetired);
          }}
        >
          {guide.isRetired ? words.bringBack : words.retire}
        </QuietButton>
      )}
      <div role="alert">{retire.error !== null && <WarningText>{explain(retire.error, problems)}</WarningText>}</div>
    </div>
  );
}

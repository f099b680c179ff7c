import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { GuideContent } from '#contract/organization/guide.ts';
import type { EditedGuide } from '#contract/organization/guideEditor.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { AskFirst } from '../../../ui/buttons/AskFirst.tsx';
import { ConfirmButton } from '../../../ui/buttons/ConfirmButton.tsx';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFocusWhenFewer } from '../../../ui/useFocusWhenFewer.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useDiscard, useRetire } from './queries.ts';
import { usePublishing } from './usePublishing.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  place: { outlineStyle: 'none' },
});

interface PublishGuideProps {
  guide: EditedGuide;
  draft: DraftHandle<GuideContent>;
  onGone: () => void;
}

export function PublishGuide({ guide, draft, onGone }: PublishGuideProps) {
  const { guideEditor: words, playbook } = useWords();
  const styles = useStyles();
  const { state, publish, forget } = usePublishing(guide.id, draft);
  const isOut = guide.published !== null && !guide.hasChanges && draft.status === 'saved';
  const place = useFocusWhenFewer<HTMLParagraphElement>(isOut ? 0 : 1);
  if (isOut) {
    const said = state.at === 'published' ? words.published : playbook.isPublished;
    return (
      <>
        <p ref={place} tabIndex={-1} className={mergeClasses(styles.text, styles.place)}>
          {guide.isRetired ? words.retiredMeans : said}
        </p>
        <Retire guide={guide} />
      </>
    );
  }
  return (
    <>
      <PrimaryBar
        label={words.publish}
        busyLabel={words.publishing}
        isBusy={state.at === 'publishing'}
        onPress={() => void publish(false)}
      >
        <div role="alert">
          {state.at === 'refused' &&
            state.problems.map((problem) => <WarningText key={problem}>{problem}</WarningText>)}
        </div>
        {state.at === 'asking' ? (
          <AskWithout missing={state.missing} onYes={() => void publish(true)} onNo={forget} />
        ) : (
          <Discard guide={guide} draft={draft} onGone={onGone} />
        )}
      </PrimaryBar>
      <Retire guide={guide} />
    </>
  );
}

interface AskWithoutProps {
  missing: readonly Language[];
  onYes: () => void;
  onNo: () => void;
}

function AskWithout({ missing, ...answers }: AskWithoutProps) {
  const { guide: readers, guideEditor: words } = useWords();
  const format = useFormat();
  const question = words.withoutSure(format.list(missing.map((language) => readers.languages[language])));
  return <AskFirst question={question} yes={words.withoutYes} no={words.withoutNo} {...answers} />;
}

function Discard({ guide, draft, onGone }: PublishGuideProps) {
  const { guideEditor: words, problems } = useWords();
  const discard = useDiscard(guide.id);
  if (!guide.hasChanges || guide.draft.version === 0) return null;
  return (
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
  );
}

function Retire({ guide }: Pick<PublishGuideProps, 'guide'>) {
  const { guideEditor: words, problems } = useWords();
  const announce = useAnnounce();
  const retire = useRetire(guide.id);
  if (!guide.published) return null;
  return (
    <div>
      <QuietButton
        appearance={guide.isRetired ? 'secondary' : 'subtle'}
        disabledFocusable={retire.isPending}
        onClick={() => {
          if (retire.isPending) return;
          // The button stays under its other name and keeps the focus.
          retire.mutate(!guide.isRetired, {
            onSuccess: (_, isRetired) => {
              announce(isRetired ? words.retiredMeans : words.broughtBack);
            },
          });
        }}
      >
        {guide.isRetired ? words.bringBack : words.retire}
      </QuietButton>
      <div role="alert">{retire.error !== null && <WarningText>{explain(retire.error, problems)}</WarningText>}</div>
    </div>
  );
}

import { visibleText } from '#contract/rules/text.ts';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { explain } from '../../api/explain.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../words/words.tsx';
import { useDropMistake, useMistakeDraft } from './queries.ts';

export interface MistakeFormProps {
  series: string;
  meeting: string;
  id: string;
  /** Turns the written change into an action; renders nothing without one. */
  toAction: (change: string) => ReactNode;
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  fill: { flexGrow: 1 },
});

export function MistakeForm({ series, meeting, id, toAction, onDone }: MistakeFormProps) {
  const { learning: words, problems } = useWords();
  const styles = useStyles();
  const draft = useMistakeDraft({ series, meeting }, id);
  const drop = useDropMistake({ series, meeting }, draft);
  return (
    <div className={styles.root}>
      <p className={styles.intro}>{words.intro}</p>
      <div className={styles.part}>
        <DraftLine draft={draft} field="learned" label={words.learned} hint={words.learnedHint} />
      </div>
      <div className={styles.part}>
        <DraftLine draft={draft} field="change" label={words.change} hint={words.changeHint} />
        {toAction(visibleText(draft.content.change))}
      </div>
      <div className={styles.part}>
        <DraftLine draft={draft} field="support" label={words.support} hint={words.supportHint} />
      </div>
      <div className={styles.fill} />
      <PrimaryBar label={words.done} problem={drop.error ? explain(drop.error, problems) : undefined} onPress={onDone}>
        <QuietButton
          disabledFocusable={drop.isPending}
          onClick={() => {
            drop.mutate(id, { onSuccess: onDone });
          }}
        >
          {words.remove}
        </QuietButton>
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      </PrimaryBar>
    </div>
  );
}

import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Concern, Reply as Content } from '#contract/concern.ts';
import { explain, explainField } from '../../api/explain.ts';
import { textOf } from '../../drafts/merge.ts';
import { bareGroup } from '../../ui/lists/bare.ts';
import { ConflictNote } from '../../ui/forms/ConflictNote.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { useReplyDraft } from './queries.ts';
import { useSaid } from './said.ts';

export interface ReplyProps {
  series: string;
  meeting: string;
  concern: Concern;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', alignItems: 'stretch', minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  tick: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
});

/** A concern as who hosts reads it, with what there is to do about it: thank, sum up, answer. */
export function Reply({ series, meeting, concern }: ReplyProps) {
  const { concern: words, problems } = useWords();
  const styles = useStyles();
  const said = useSaid();
  const draft = useReplyDraft({ series, meeting }, concern);
  const conflict = draft.conflicts.find(({ path }) => path === 'answer');
  const set = (change: Partial<Content>) => {
    draft.change((now) => ({ ...now, ...change }));
  };
  const tick = (field: 'isThanked' | 'isSummarised' | 'isAnswered', label: string) => (
    <Checkbox
      className={styles.tick}
      indicator={{ className: styles.box }}
      label={label}
      checked={draft.content[field]}
      onChange={(_, { checked }) => {
        set({ [field]: checked === true });
      }}
    />
  );
  return (
    <fieldset className={styles.root} aria-label={words.replyOf(concern.text)}>
      <p className={styles.text} dir="auto">
        {concern.text}
      </p>
      <p className={styles.small}>
        <Sentence text={said.about(concern)} of={said.theirs(concern)} />
      </p>
      {tick('isThanked', words.thanked)}
      {tick('isSummarised', words.summarised)}
      {tick('isAnswered', words.answered)}
      <LineArea
        label={words.answerLabel}
        hint={words.answerHint}
        value={draft.content.answer}
        problem={explainField(draft.fields, 'content.answer', problems)}
        onChange={(answer) => {
          set({ answer });
        }}
      />
      {conflict && (
        <ConflictNote
          theirs={textOf(conflict.theirs)}
          onUseTheirs={() => {
            draft.settleConflict('answer', 'theirs');
          }}
          onKeepMine={() => {
            draft.settleConflict('answer', 'mine');
          }}
        />
      )}
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </fieldset>
  );
}

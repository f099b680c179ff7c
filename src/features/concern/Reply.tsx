import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Concern } from '#contract/meeting/concern.ts';
import { explain } from '../../api/explain.ts';
import { PersonMoment } from '../../api/PersonMoment.tsx';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { useWords } from '../../words/words.tsx';
import { useReplyDraft } from './queries.ts';
import { useConcernText } from './concernText.ts';

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

export function Reply({ series, meeting, concern }: ReplyProps) {
  const { concern: words, problems } = useWords();
  const styles = useStyles();
  const said = useConcernText();
  const draft = useReplyDraft({ series, meeting }, concern);
  const tick = (field: 'isThanked' | 'isSummarised' | 'isAnswered', label: string) => (
    <Checkbox
      className={styles.tick}
      indicator={{ className: styles.box }}
      label={label}
      checked={draft.content[field]}
      onChange={(_, { checked }) => {
        draft.change((now) => ({ ...now, [field]: checked === true }));
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
      <PersonMoment moment="talk" person={concern.by?.id ?? null} />
      {tick('isThanked', words.thanked)}
      {tick('isSummarised', words.summarised)}
      {tick('isAnswered', words.answered)}
      <DraftLine draft={draft} field="answer" label={words.answerLabel} hint={words.answerHint} />
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </fieldset>
  );
}

import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { Decision } from '#contract/meeting/decision.ts';
import type { Note } from '#contract/meeting/chatNote.ts';
import { usePeople } from '../../api/people.ts';
import { lastDay } from '../../ui/forms/days.ts';
import { Labelled, labelProps } from '../../ui/text/Labelled.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { decidedLine } from '#words/lines/decided.ts';
import { useWords } from '../../words/words.tsx';
import { PostingProblem } from './PostingProblem.tsx';
import { useNoteForm, type FormKind } from './useNoteForm.ts';

export interface NoteFormProps {
  kind: FormKind;
  series: string;
  meeting: string;
  you: string;
  decisions: readonly Decision[];
  /** Whom to thank, as a link suggests. */
  thanked?: string | undefined;
  onPosted: (note: Note) => void;
  onClose: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  control: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function NoteForm({ kind, series, meeting, you, decisions, thanked, onPosted, onClose }: NoteFormProps) {
  const { note: words } = useWords();
  const styles = useStyles();
  const form = useNoteForm({ kind, series, meeting, you, decisions, thanked, onPosted });
  const { posting } = form;
  return (
    <div className={styles.root}>
      {kind === 'thanks' && <Recipient series={series} you={you} form={form} />}
      {kind === 'clarify' && <DecisionSelect decisions={decisions} form={form} />}
      <LineArea
        label={words.texts[kind]}
        value={form.content.text}
        problem={form.problems.text}
        onChange={(text) => {
          form.change({ text });
        }}
      />
      {kind === 'dissent' && <ReplyBy form={form} />}
      <PostingProblem problem={posting.problem} approvalLink={posting.approvalLink} />
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={posting.isBusy} onClick={form.post}>
          {posting.label}
        </QuietButton>
        <QuietButton onClick={onClose}>{words.leave}</QuietButton>
      </div>
    </div>
  );
}

interface PartProps {
  form: ReturnType<typeof useNoteForm>;
}

function Recipient({ series, you, form }: PartProps & Pick<NoteFormProps, 'series' | 'you'>) {
  const { note: words } = useWords();
  const people = usePeople(series);
  return (
    <NamedPicker
      label={words.to}
      people={(people.data ?? []).filter(({ id }) => id !== you)}
      value={form.content.to}
      problem={form.problems.to}
      onChange={(to) => {
        form.change({ to });
      }}
    />
  );
}

function DecisionSelect({ decisions, form }: PartProps & Pick<NoteFormProps, 'decisions'>) {
  const { note: words } = useWords();
  const styles = useStyles();
  return (
    <Labelled label={words.which}>
      <Select
        {...labelProps({ label: words.which })}
        select={{ className: styles.control }}
        value={form.content.decision}
        onChange={(_, { value }) => {
          form.change({ decision: value });
        }}
      >
        {decisions.map(({ id, content }) => (
          <option key={id} value={id}>
            {decidedLine(content)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

function ReplyBy({ form }: PartProps) {
  const { note: words } = useWords();
  const styles = useStyles();
  return (
    <Labelled label={words.replyBy} problem={form.problems.replyBy}>
      <Input
        {...labelProps({ label: words.replyBy })}
        className={styles.control}
        type="datetime-local"
        max={`${lastDay}T23:59`}
        value={form.content.replyBy}
        onChange={(_, { value }) => {
          form.change({ replyBy: value });
        }}
      />
    </Labelled>
  );
}

import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Decision } from '#contract/decision.ts';
import type { Note, NoteContent } from '#contract/chatNote.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explainField } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { ProblemError } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { lastDay } from '../../ui/forms/days.ts';
import { Labelled, labelProps } from '../../ui/text/Labelled.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import type { Picked } from '../../ui/people/people.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { decidedLine } from '#words/decided.ts';
import { useWords } from '../../words/words.tsx';
import { usePosting } from './usePosting.ts';

export type FormKind = 'thanks' | 'clarify' | 'dissent';

export interface NoteFormProps {
  kind: FormKind;
  series: string;
  meeting: string;
  you: string;
  decisions: readonly Decision[];
  onPosted: (note: Note) => void;
  onClose: () => void;
}

interface NoteDraft {
  to: Picked | null;
  decision: string | null;
  text: string;
  replyBy: string | null;
}

const blank: NoteDraft = { to: null, decision: null, text: '', replyBy: null };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  control: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const dayMs = 86_400_000;

/** Two fields and a press. What was typed stays until it is posted. */
export function NoteForm({ kind, series, meeting, you, decisions, onPosted, onClose }: NoteFormProps) {
  const { note: words, problems } = useWords();
  const styles = useStyles();
  const people = usePeople(series);
  const [tomorrow] = useState(() => localTime(Date.now() + dayMs));
  const { id, content: typed, change, clear } = useUnsent<NoteDraft>(`note.${series}.${kind}`, blank, you);
  const { to, text } = typed;
  const replyBy = typed.replyBy ?? tomorrow;
  // One that was replaced meanwhile stands no more.
  const decision = (decisions.find((one) => one.id === typed.decision) ?? decisions[0])?.id ?? '';
  const [isChecked, setChecked] = useState(false);
  const { isBusy, error, problem, label, post } = usePosting({ series, meeting }, id, clear);
  const fields = error instanceof ProblemError ? error.fields : [];
  const told = (field: string) => explainField(fields, field, problems);

  const content = (): NoteContent | undefined => {
    if (isBlankText(text)) return undefined;
    if (kind === 'clarify') return decision === '' ? undefined : { kind, decision, text };
    if (kind === 'thanks') return to?.id == null ? undefined : { kind, to: [to.id], text };
    const moment = new Date(replyBy).getTime();
    return Number.isNaN(moment) ? undefined : { kind, text, replyBy: moment };
  };
  const needed = (isMissing: boolean) => (isChecked && isMissing ? problems.fields.empty : undefined);

  return (
    <div className={styles.root}>
      {kind === 'thanks' && (
        <NamedPicker
          label={words.to}
          people={(people.data ?? []).filter(({ id }) => id !== you)}
          value={to}
          problem={told('content.to.0') ?? (isChecked && to?.id == null ? words.chooseSomebody : undefined)}
          onChange={(whom) => {
            change({ to: whom });
          }}
        />
      )}
      {kind === 'clarify' && (
        <Labelled label={words.which}>
          <Select
            {...labelProps({ label: words.which })}
            select={{ className: styles.control }}
            value={decision}
            onChange={(_, data) => {
              change({ decision: data.value });
            }}
          >
            {decisions.map(({ id, content }) => (
              <option key={id} value={id}>
                {decidedLine(content)}
              </option>
            ))}
          </Select>
        </Labelled>
      )}
      <LineArea
        label={words.texts[kind]}
        value={text}
        problem={told('content.text') ?? needed(isBlankText(text))}
        onChange={(words) => {
          change({ text: words, decision });
        }}
      />
      {kind === 'dissent' && (
        <Labelled
          label={words.replyBy}
          problem={told('content.replyBy') ?? needed(Number.isNaN(new Date(replyBy).getTime()))}
        >
          <Input
            {...labelProps({ label: words.replyBy })}
            className={styles.control}
            type="datetime-local"
            max={`${lastDay}T23:59`}
            value={replyBy}
            onChange={(_, data) => {
              change({ replyBy: data.value });
            }}
          />
        </Labelled>
      )}
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton
          appearance="secondary"
          disabledFocusable={isBusy}
          onClick={() => {
            const written = content();
            setChecked(true);
            if (written) post(written, onPosted);
          }}
        >
          {label}
        </QuietButton>
        <QuietButton onClick={onClose}>{words.leave}</QuietButton>
      </div>
    </div>
  );
}

/** As the browser's own field for a day and a time takes it: `2026-11-21T10:40`, by the reader's clock. */
function localTime(moment: number): string {
  const minuteMs = 60_000;
  const shifted = moment - new Date(moment).getTimezoneOffset() * minuteMs;
  return new Date(shifted).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

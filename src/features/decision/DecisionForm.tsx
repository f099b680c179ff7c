import { Checkbox, Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { DecisionContent, DecisionState } from '#contract/decision.ts';
import { explain, explainField } from '../../api/explain.ts';
import { textOf } from '../../api/merge.ts';
import { usePeople } from '../../api/people.ts';
import { ProblemError } from '../../api/problem.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { ConflictNote } from '../../ui/ConflictNote.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DueInput } from '../../ui/DueInput.tsx';
import { LineArea } from '../../ui/LineArea.tsx';
import { NamedPicker } from '../../ui/NamedPicker.tsx';
import { PrimaryBar } from '../../ui/PrimaryBar.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { SavedMark } from '../../ui/SavedMark.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { shown } from '../../words/called.ts';
import { useWords } from '../../words/words.tsx';
import { frameOf, frames } from './frames.ts';
import { useDecide, useDecisionDraft, useDropDecision, type Writing } from './queries.ts';

type LineOf =
  | 'statement'
  | 'options'
  | 'tradeOffs'
  | 'final'
  | 'disagreement'
  | 'reason'
  | 'aiMissing'
  | 'aiWrong'
  | 'aiDisagree';

export interface DecisionFormProps {
  series: string;
  meeting: string;
  writing: Writing;
  /** `2026-11-21`, the reader's. */
  today: string;
  meetingDay: string;
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
  fill: { flexGrow: 1 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  // The box stands at the edge where everything else begins.
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
  row: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

/** Writing a decision down. Every keystroke is kept as a draft; the buttons tell what it has become. */
export function DecisionForm({ series, meeting, writing, today, meetingDay, onDone }: DecisionFormProps) {
  const all = useWords();
  const { decision: words, problems } = all;
  const styles = useStyles();
  const announce = useAnnounce();
  const people = usePeople(series);
  const draft = useDecisionDraft(series, meeting, writing);
  const decide = useDecide(series, meeting, writing, draft);
  const drop = useDropDecision(series, meeting, writing, draft);
  const [isPuttingOff, setPuttingOff] = useState(writing.state === 'put_off');
  const { content } = draft;
  const refused = decide.error ?? drop.error;

  const problem = (field: keyof DecisionContent) =>
    explainField([...draft.fields, ...fieldsOf(decide.error)], `content.${field}`, problems);
  const set = (change: Partial<DecisionContent>) => {
    decide.reset();
    draft.change((now) => ({ ...now, ...change }));
  };
  const line = (field: LineOf, label: string, hint?: string) => (
    <>
      <LineArea
        label={label}
        hint={hint}
        value={content[field]}
        problem={problem(field)}
        onChange={(text) => {
          set({ [field]: text });
        }}
      />
      {conflict(field)}
    </>
  );
  const conflict = (field: keyof DecisionContent) => {
    const found = draft.conflicts.find(({ path }) => path === field);
    return (
      found && (
        <ConflictNote
          theirs={field === 'frame' ? nameOf(found.theirs) : textOf(found.theirs)}
          onUseTheirs={() => {
            draft.settleConflict(field, 'theirs');
          }}
          onKeepMine={() => {
            draft.settleConflict(field, 'mine');
          }}
        />
      )
    );
  };
  const nameOf = (theirs: unknown) => {
    const frame = frameOf(theirs);
    return frame ? words.frames[frame] : '';
  };
  const become = (state: DecisionState) => {
    decide.mutate(state, {
      onSuccess: () => {
        announce(words.logged(words.states[state], content.statement));
        onDone();
      },
    });
  };

  return (
    <div className={styles.root}>
      {line('statement', words.statementLabel)}
      {line('final', words.finalLabel, words.finalHint)}
      <Field
        label={{ children: words.frameLabel, className: styles.label }}
        {...(problem('frame') ? { validationMessage: words.frameMissing, validationState: 'error' } : {})}
      >
        <Select
          select={{ className: styles.select }}
          value={content.frame ?? ''}
          onChange={(_, { value }) => {
            set({ frame: frameOf(value) ?? null });
          }}
        >
          <option value="">{words.chooseFrame}</option>
          {frames.map((frame) => (
            <option key={frame} value={frame}>
              {words.frames[frame]}
            </option>
          ))}
        </Select>
      </Field>
      {conflict('frame')}
      <NamedPicker
        label={words.deciderLabel}
        hint={content.frame === 'host_decides' ? words.askFirst : undefined}
        people={people.data ?? []}
        value={shown(content.decider, all)}
        problem={problem('decider')}
        onChange={(decider) => {
          set({ decider });
        }}
      />
      {conflict('decider')}
      <Disclosure summary={words.more} isOpenAtFirst={content.options !== '' || content.tradeOffs !== ''}>
        {line('options', words.optionsLabel)}
        {line('tradeOffs', words.tradeOffsLabel)}
      </Disclosure>
      <Checkbox
        className={styles.checkbox}
        indicator={{ className: styles.box }}
        label={words.contestedLabel}
        checked={content.isContested}
        onChange={(_, { checked }) => {
          set({ isContested: checked === true });
        }}
      />
      {content.isContested && line('disagreement', words.disagreementLabel)}
      {content.isContested && line('reason', words.reasonLabel)}
      <Checkbox
        className={styles.checkbox}
        indicator={{ className: styles.box }}
        label={words.ai.label}
        checked={content.isFromAi}
        onChange={(_, { checked }) => {
          set({ isFromAi: checked === true });
        }}
      />
      {content.isFromAi && (
        <>
          {line('aiMissing', words.ai.missing)}
          {line('aiWrong', words.ai.wrong)}
          {line('aiDisagree', words.ai.disagree)}
        </>
      )}
      {isPuttingOff && (
        <DueInput
          label={words.putOffLabel}
          value={content.putOffUntil}
          today={today}
          meetingDay={meetingDay}
          problem={problem('putOffUntil')}
          onChange={(putOffUntil) => {
            set({ putOffUntil });
          }}
        />
      )}
      <div className={styles.fill} />
      <PrimaryBar
        label={isPuttingOff ? words.putOffNow : words.final}
        isBusy={decide.isPending}
        problem={refused ? (fieldsOf(refused).length > 0 ? words.check : explain(refused, problems)) : undefined}
        onPress={() => {
          become(isPuttingOff ? 'put_off' : 'final');
        }}
      >
        <div className={styles.row}>
          {writing.state === 'draft' && (
            <QuietButton
              onClick={() => {
                become('proposed');
              }}
            >
              {words.propose}
            </QuietButton>
          )}
          <QuietButton
            aria-pressed={isPuttingOff}
            onClick={() => {
              setPuttingOff(!isPuttingOff);
            }}
          >
            {words.putOff}
          </QuietButton>
          <QuietButton onClick={onDone}>{words.later}</QuietButton>
          {writing.state === 'draft' && (
            <QuietButton
              onClick={() => {
                drop.mutate(undefined, { onSuccess: onDone });
              }}
            >
              {words.drop}
            </QuietButton>
          )}
        </div>
        <SavedMark
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      </PrimaryBar>
    </div>
  );
}

function fieldsOf(error: Error | null) {
  return error instanceof ProblemError ? error.fields : [];
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Action, Missing as MissingItem, Recap } from '#contract/recap.ts';
import { explainField } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { DueInput } from '../../ui/DueInput.tsx';
import { Section } from '../../ui/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { ActionRow } from './ActionRow.tsx';
import { Conflicts } from './Conflicts.tsx';
import { fieldFor, fieldOf } from './fields.ts';
import { Missing } from './Missing.tsx';
import type { RecapProps } from './Recap.tsx';
import { newAction } from './newAction.ts';
import { useRecapDraft } from './queries.ts';
import { QuestionRow } from './QuestionRow.tsx';
import { Rows } from './Rows.tsx';
import { ShareBar } from './ShareBar.tsx';

export interface RecapFormProps {
  series: string;
  meeting: string;
  recap: Recap;
  startedAt: number;
  onShared: () => void;
  otherwise: ReactNode;
  heard: ReactNode;
  acknowledged: ReactNode;
  afterwards: ReactNode;
  underAction: RecapProps['underAction'];
}

const useStyles = makeStyles({
  // The one primary button stays at the bottom, also under a short recap.
  fill: { flexGrow: 1 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The part of the recap that the host types, kept as a draft with every pause. */
export function RecapForm({
  series,
  meeting,
  recap,
  startedAt,
  onShared,
  otherwise,
  heard,
  acknowledged,
  afterwards,
  underAction,
}: RecapFormProps) {
  const { recap: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const people = usePeople(series);
  const draft = useRecapDraft({ series, meeting }, recap);
  const { actions, questions, questionsUntil = null } = draft.content;
  // A form left open over midnight still offers its own tomorrow; the server knows the day.
  const [openedAt] = useState(() => Date.now());
  // A machine whose clock is behind would offer days that have passed.
  const today = format.dayOf(Math.max(openedAt, startedAt));

  const changeActions = (change: (actions: Action[]) => Action[]) => {
    draft.change((content) => ({ ...content, actions: change(content.actions) }));
  };
  const changeAction = (id: string) => (set: Partial<Action>) => {
    changeActions((all) => all.map((one) => (one.id === id ? { ...one, ...set } : one)));
  };
  const changeQuestions = (change: (all: typeof questions) => typeof questions) => {
    draft.change((content) => ({ ...content, questions: change(content.questions) }));
  };
  const problemAt = (path: string) => explainField(draft.fields, `content.${path}`, problems);

  return (
    <>
      <Section title={words.actions}>
        {actions.length === 0 && <p className={styles.empty}>{words.noActions}</p>}
        <Rows
          label={words.actions}
          items={actions}
          onChange={changeActions}
          create={newAction}
          nameOf={({ what }) => (what.trim() === '' ? words.unnamed : what)}
          isBlank={({ what, owner, due }) => what.trim() === '' && owner === null && due === null}
          firstField={fieldOf.what}
          addLabel={words.addAction}
          row={(action, index, { onRemove, onEnter }) => (
            <>
              <ActionRow
                action={action}
                people={people.data ?? []}
                today={today}
                meetingDay={format.dayOf(startedAt)}
                onChange={changeAction(action.id)}
                onRemove={onRemove}
                onEnter={onEnter}
                problemAt={(field) => problemAt(`actions.${index}.${field}`)}
              />
              <Conflicts conflicts={draft.conflicts} of={`actions.${action.id}`} onSettle={draft.settleConflict} />
              {underAction?.(action, changeAction(action.id))}
            </>
          )}
        />
      </Section>
      <Section title={words.questions}>
        <Rows
          label={words.questions}
          items={questions}
          onChange={changeQuestions}
          create={() => ({ id: crypto.randomUUID(), text: '' })}
          nameOf={({ text }) => text}
          isBlank={({ text }) => text.trim() === ''}
          firstField={fieldOf.question}
          addLabel={words.addQuestion}
          row={(question, index, { onRemove, onEnter }) => (
            <>
              <QuestionRow
                id={fieldOf.question(question.id)}
                text={question.text}
                problem={problemAt(`questions.${index}.text`)}
                onChange={(text) => {
                  changeQuestions((all) => all.map((one) => (one.id === question.id ? { ...one, text } : one)));
                }}
                onRemove={onRemove}
                onEnter={onEnter}
              />
              <Conflicts conflicts={draft.conflicts} of={`questions.${question.id}`} onSettle={draft.settleConflict} />
            </>
          )}
        />
      </Section>
      <Disclosure
        summary={questionsUntil ? words.questionsWelcome(format.day(questionsUntil)) : words.questionsUntil}
        isOpenAtFirst={problemAt('questionsUntil') !== undefined}
      >
        <DueInput
          label={words.questionsUntilDay}
          value={questionsUntil}
          today={today}
          meetingDay={format.dayOf(startedAt)}
          problem={problemAt('questionsUntil')}
          onChange={(day) => {
            draft.change((content) => ({ ...content, questionsUntil: day }));
          }}
        />
        <Conflicts conflicts={draft.conflicts} of="questionsUntil" onSettle={draft.settleConflict} />
      </Disclosure>
      {heard}
      {acknowledged}
      <Missing missing={recap.missing} onPick={goTo} />
      {afterwards}
      <div className={styles.fill} />
      <ShareBar series={series} meeting={meeting} recap={recap} draft={draft} onShared={onShared}>
        {otherwise}
      </ShareBar>
    </>
  );
}

function goTo(item: MissingItem): void {
  const field = document.getElementById(fieldFor(item)) ?? document.getElementById(fieldOf.decided);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

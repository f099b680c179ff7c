import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Missing as MissingItem, Recap } from '#contract/recap.ts';
import { isBlankAction } from '#contract/rules/action.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explainField } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { PasteZone } from '../../../ui/text/PasteZone.tsx';
import { DueInput } from '../../../ui/forms/DueInput.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { AiCheckForm } from './AiCheckForm.tsx';
import { Conflicts } from './Conflicts.tsx';
import { fieldFor, fieldOf } from './fields.ts';
import { MinutesForm } from './MinutesForm.tsx';
import { Missing } from './Missing.tsx';
import { PasteMade } from '../paste/PasteMade.tsx';
import type { RecapSlots } from './recapSlots.ts';
import { usePasting } from '../paste/usePasting.ts';
import { newAction } from './newAction.ts';
import { useRecapDraft } from '../queries.ts';
import { Rows } from './Rows.tsx';
import { ShareBar } from '../card/ShareBar.tsx';
import { useRows } from './useRows.tsx';

export interface RecapFormProps extends RecapSlots {
  recap: Recap;
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
  logDecisions,
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
  const meetingDay = format.dayOf(startedAt);
  const problemAt = (path: string) => explainField(draft.fields, `content.${path}`, problems);

  const rows = useRows({ draft, people: people.data, today, meetingDay, underAction });
  const pasting = usePasting(draft, { people: people.data ?? [], today }, logDecisions);
  const offerFor = (list: 'actions' | 'questions') => (text: string, field: string) => {
    const row = draft
      .now()
      [list].find(({ id }) => field === (list === 'actions' ? fieldOf.what : fieldOf.question)(id));
    return row && pasting.offerFor({ list, id: row.id }, text);
  };

  return (
    <>
      <Section title={words.actions}>
        {actions.length === 0 && <p className={styles.empty}>{words.noActions}</p>}
        <PasteZone offerFor={offerFor('actions')} dismissLabel={words.leaveAsLine}>
          <Rows
            label={words.actions}
            items={actions}
            onChange={rows.changeActions}
            create={newAction}
            nameOf={({ what }) => (isBlankText(what) ? words.unnamed : what)}
            isBlank={isBlankAction}
            firstField={fieldOf.what}
            addLabel={words.addAction}
            row={rows.action}
          />
        </PasteZone>
        <PasteMade pasting={pasting} />
      </Section>
      <Section title={words.questions}>
        <PasteZone offerFor={offerFor('questions')} dismissLabel={words.leaveAsLine}>
          <Rows
            label={words.questions}
            items={questions}
            onChange={rows.changeQuestions}
            create={() => ({ id: crypto.randomUUID(), text: '' })}
            nameOf={({ text }) => text}
            isBlank={({ text }) => isBlankText(text)}
            firstField={fieldOf.question}
            addLabel={words.addQuestion}
            row={rows.question}
          />
        </PasteZone>
      </Section>
      <Disclosure
        summary={questionsUntil ? words.questionsWelcome(format.day(questionsUntil)) : words.questionsUntil}
        isOpenAtFirst={problemAt('questionsUntil') !== undefined}
      >
        <DueInput
          label={words.questionsUntilDay}
          value={questionsUntil}
          today={today}
          meetingDay={meetingDay}
          problem={problemAt('questionsUntil')}
          onChange={(day) => {
            draft.change((content) => ({ ...content, questionsUntil: day }));
          }}
        />
        <Conflicts conflicts={draft.conflicts} of="questionsUntil" onSettle={draft.settleConflict} />
      </Disclosure>
      <MinutesForm series={series} draft={draft} problemAt={problemAt} />
      <AiCheckForm draft={draft} problemAt={problemAt} />
      {heard}
      {acknowledged}
      <Missing
        missing={recap.missing}
        actions={actions.filter((action) => !isBlankAction(action)).length}
        onPick={goTo}
      />
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

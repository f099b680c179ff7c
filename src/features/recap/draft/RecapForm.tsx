import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import type { Draft, Missing as MissingItem, Recap, Review } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { usePeople } from '../../../api/people.ts';
import { DraftField } from '../../../drafts/controls/DraftField.tsx';
import { isMarked } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { PasteZone } from '../../../ui/paste/PasteZone.tsx';
import { DueInput } from '../../../ui/forms/DueInput.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useDays } from '../../../words/useDays.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { AiCheckForm } from './AiCheckForm.tsx';
import { fieldFor, fieldOf } from './fields.ts';
import { MinutesForm } from './MinutesForm.tsx';
import { Missing } from './Missing.tsx';
import { PasteMade } from './PasteMade.tsx';
import type { RecapSlots } from './recapSlots.ts';
import { usePasting } from '../paste/usePasting.ts';
import { newAction } from '../newAction.ts';
import { useRecapDraft } from '../queries.ts';
import { Rows } from './Rows.tsx';
import { ShareBar } from '../card/ShareBar.tsx';
import { useRows } from './useRows.tsx';

export interface RecapFormProps extends RecapSlots {
  recap: Recap;
  review: Review;
}

const useStyles = makeStyles({
  fill: { flexGrow: 1 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function RecapForm({ series, meeting, recap, review, ...slots }: RecapFormProps) {
  const styles = useStyles();
  const people = usePeople(series);
  const draft = useRecapDraft({ series, meeting }, recap);
  const days = useDays(slots.startedAt);
  const rows = useRows({ draft, people: people.data, ...days, underAction: slots.underAction });
  const pasting = usePasting(draft, { people: people.data ?? [], today: days.today }, slots.logDecisions);
  return (
    <>
      <ActionList draft={draft} rows={rows} pasting={pasting} meeting={meeting} />
      <QuestionList draft={draft} rows={rows} pasting={pasting} />
      <QuestionsUntil draft={draft} {...days} />
      <MinutesForm series={series} draft={draft} />
      <AiCheckForm draft={draft} />
      {slots.heard}
      {slots.acknowledged}
      <Missing
        missing={review.missing}
        actions={draft.content.actions.filter((action) => !isBlankAction(action)).length}
        onPick={goTo}
      />
      {slots.afterwards}
      <div className={styles.fill} />
      <ShareBar series={series} meeting={meeting} recap={recap} review={review} draft={draft} onShared={slots.onShared}>
        {slots.otherwise}
      </ShareBar>
    </>
  );
}

interface ListProps {
  draft: DraftHandle<Draft>;
  rows: ReturnType<typeof useRows>;
  pasting: ReturnType<typeof usePasting>;
}

function ActionList({ draft, rows, pasting, meeting }: ListProps & { meeting: string }) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const { actions } = draft.content;
  return (
    <Section title={words.actions}>
      {actions.length === 0 && <p className={styles.empty}>{words.noActions}</p>}
      <PasteZone
        offerFor={(text, field) => {
          const row = draft.now().actions.find(({ id }) => field === fieldOf.what(id));
          return row && pasting.offerFor({ list: 'actions', id: row.id }, text);
        }}
        dismissLabel={words.leaveAsLine}
      >
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
      <PasteMade meeting={meeting} draft={draft} pasting={pasting} />
    </Section>
  );
}

function QuestionList({ draft, rows, pasting }: ListProps) {
  const { recap: words } = useWords();
  return (
    <Section title={words.questions}>
      <PasteZone
        offerFor={(text, field) => {
          const row = draft.now().questions.find(({ id }) => field === fieldOf.question(id));
          return row && pasting.offerFor({ list: 'questions', id: row.id }, text);
        }}
        dismissLabel={words.leaveAsLine}
      >
        <Rows
          label={words.questions}
          items={draft.content.questions}
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
  );
}

interface Days {
  today: string;
  meetingDay: string;
}

function QuestionsUntil({ draft, today, meetingDay }: Days & { draft: DraftHandle<Draft> }) {
  const { recap: words } = useWords();
  const format = useFormat();
  const until = draft.content.questionsUntil ?? null;
  return (
    <Disclosure
      summary={until ? words.questionsWelcome(format.day(until)) : words.questionsUntil}
      isCalledFor={isMarked(draft, ['questionsUntil'])}
    >
      <DraftField draft={draft} field="questionsUntil" show={(day) => (day ? format.day(day) : '')}>
        {({ problem, onChange }) => (
          <DueInput
            label={words.questionsUntilDay}
            value={until}
            today={today}
            meetingDay={meetingDay}
            problem={problem}
            onChange={onChange}
          />
        )}
      </DraftField>
    </Disclosure>
  );
}

function goTo(item: MissingItem): void {
  const field = document.getElementById(fieldFor(item)) ?? document.getElementById(fieldOf.decided);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { CheckIn, Handed, Touch } from '#contract/meeting/ownership.ts';
import { mostCheckIns, workLength } from '#contract/rules/meeting/ownership.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { DraftField, DraftLine } from '../../drafts/controls/DraftField.tsx';
import { isMarked, itemIn } from '../../drafts/draftPart.ts';
import type { DraftHandle } from '../../drafts/useDraft.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { bareList } from '../../ui/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { VisuallyHidden } from '../../ui/text/VisuallyHidden.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { CheckInRow } from './CheckInRow.tsx';
import { useTouchDraft } from './queries.ts';
import { TalkScript } from './TalkScript.tsx';

export interface KeepInTouchProps {
  series: string;
  meeting: string;
  action: Action;
  person: string;
  name: string;
  handed: Handed | undefined;
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

export function KeepInTouch({ series, meeting, action, person, name, handed, underWork }: KeepInTouchProps) {
  const { ownership: words, problems } = useWords();
  const styles = useStyles();
  const draft = useTouchDraft({ series, meeting, action: action.id }, person, handed);
  const { work, checkIns } = draft.content;
  const isUnwatched = action.due === null && isBlankText(action.dueWords) && checkIns.length === 0;
  return (
    <>
      {handed?.warning === 'too_often' && <WarningText>{words.warnings.too_often(name)}</WarningText>}
      <Disclosure
        summary={
          <>
            {words.touch}
            <VisuallyHidden>{words.touchAbout(action.what)}</VisuallyHidden>
          </>
        }
        count={checkIns.length > 0 ? checkIns.length : undefined}
        isCalledFor={isMarked(draft, ['why', 'words', 'work', 'checkIns'])}
      >
        <p className={styles.quiet}>{words.explained}</p>
        {isUnwatched && <WarningText>{words.warnings.unwatched}</WarningText>}
        {handed?.room && (
          <>
            <p className={styles.quiet}>{words.wished[handed.room](name)}</p>
            <TalkScript as="host" wish={handed.room} other={person} />
          </>
        )}
        <CheckIns draft={draft} name={name} agreed={handed?.agreed ?? []} />
        <Why draft={draft} />
        <DraftLine draft={draft} field="words" label={words.whyWords} />
        <DraftLine draft={draft} field="work" label={words.work} limit={workLength} />
        {underWork(work)}
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      </Disclosure>
    </>
  );
}

interface TouchDraft {
  draft: DraftHandle<Touch>;
}

const weekMs = 7 * 86_400_000;
const dayField = (id: string) => `check-in-day-${id}`;

function CheckIns({ draft, name, agreed }: TouchDraft & { name: string; agreed: Handed['agreed'] }) {
  const { ownership: words } = useWords();
  const styles = useStyles();
  const { checkIns } = draft.content;
  const { addId, add, remove } = useCheckIns(draft);
  return (
    <>
      {checkIns.length > 0 && (
        <ul className={styles.list} aria-label={words.checkIns}>
          {checkIns.map((checkIn, index) => (
            <li key={checkIn.id}>
              <CheckInRow
                draft={itemIn(draft, 'checkIns', checkIn, index)}
                dayId={dayField(checkIn.id)}
                name={name}
                agreed={agreed.find(({ id, kind }) => id === checkIn.id && kind === checkIn.kind)?.day ?? null}
                onRemove={() => {
                  remove(checkIn.id);
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {checkIns.length < mostCheckIns ? (
        <AddButton id={addId} label={words.addCheckIn} onPress={add} />
      ) : (
        <p className={styles.quiet}>{words.full}</p>
      )}
    </>
  );
}

function useCheckIns(draft: DraftHandle<Touch>) {
  const format = useFormat();
  const addId = useId();
  return {
    addId,
    add: () => {
      const checkIn: CheckIn = { id: crypto.randomUUID(), kind: 'milestone', day: format.dayOf(Date.now() + weekMs) };
      flushSync(() => {
        draft.change((now) => ({ ...now, checkIns: [...now.checkIns, checkIn] }));
      });
      document.getElementById(dayField(checkIn.id))?.focus();
    },
    remove: (removed: string) => {
      flushSync(() => {
        draft.change((now) => ({ ...now, checkIns: now.checkIns.filter(({ id }) => id !== removed) }));
      });
      document.getElementById(addId)?.focus();
    },
  };
}

const reasons = ['learning', 'risk'] as const;

function Why({ draft }: TouchDraft) {
  const { ownership: words } = useWords();
  return (
    <DraftField draft={draft} field="why" show={(why) => (why ? words.whyOptions[why] : '')}>
      {({ value, onChange }) => (
        <Choice
          question={words.why}
          options={reasons.map((reason) => ({ value: reason, text: words.whyOptions[reason] }))}
          value={value}
          onChange={onChange}
        />
      )}
    </DraftField>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { CheckIn, Handed, Touch } from '#contract/ownership.ts';
import { mostCheckIns, workLength } from '#contract/rules/ownership.ts';
import type { Action } from '#contract/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { textOf } from '../../drafts/merge.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { bareList } from '../../ui/lists/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { ConflictNote } from '../../ui/forms/ConflictNote.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
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
  /** The owner. */
  person: string;
  name: string;
  handed: Handed | undefined;
  /** What stands under the kind of work. */
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

const reasons = ['learning', 'risk'] as const;

/** The host's half of staying in touch: one quiet line until somebody unfolds it. */
export function KeepInTouch({ series, meeting, action, person, name, handed, underWork }: KeepInTouchProps) {
  const { ownership: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const addId = useId();
  const draft = useTouchDraft({ series, meeting, action: action.id }, person, handed);
  const { why, words: line, work, checkIns } = draft.content;
  const change = (set: Partial<Touch>) => {
    draft.change((content) => ({ ...content, ...set }));
  };
  const problemAt = (path: string) => explainField(draft.fields, `content.${path}`, problems);
  const dayOf = (id: string) => `check-in-day-${id}`;
  const isUnwatched = action.due === null && isBlankText(action.dueWords) && checkIns.length === 0;
  const isTooOften = handed?.warning === 'too_often';

  const add = () => {
    const checkIn: CheckIn = { id: crypto.randomUUID(), kind: 'milestone', day: format.dayOf(Date.now() + weekMs) };
    flushSync(() => {
      draft.change((content) => ({ ...content, checkIns: [...content.checkIns, checkIn] }));
    });
    document.getElementById(dayOf(checkIn.id))?.focus();
  };
  const conflicts = draft.conflicts.map(({ path, theirs }) => (
    <ConflictNote
      key={path}
      theirs={path.endsWith('.day') && typeof theirs === 'string' ? format.day(theirs) : textOf(theirs)}
      onUseTheirs={() => {
        draft.settleConflict(path, 'theirs');
      }}
      onKeepMine={() => {
        draft.settleConflict(path, 'mine');
      }}
    />
  ));

  return (
    <>
      {isTooOften && <WarningText>{words.warnings.too_often(name)}</WarningText>}
      <Disclosure
        summary={
          <>
            {words.touch}
            <VisuallyHidden>{words.touchAbout(action.what)}</VisuallyHidden>
          </>
        }
        count={checkIns.length > 0 ? checkIns.length : undefined}
      >
        <p className={styles.quiet}>{words.explained}</p>
        {isUnwatched && <WarningText>{words.warnings.unwatched}</WarningText>}
        {handed?.room && (
          <>
            <p className={styles.quiet}>{words.wished[handed.room](name)}</p>
            <TalkScript as="host" wish={handed.room} />
          </>
        )}
        {checkIns.length > 0 && (
          <ul className={styles.list} aria-label={words.checkIns}>
            {checkIns.map((checkIn, index) => (
              <li key={checkIn.id}>
                <CheckInRow
                  dayId={dayOf(checkIn.id)}
                  checkIn={checkIn}
                  name={name}
                  agreed={
                    handed?.agreed.find(({ id, kind }) => id === checkIn.id && kind === checkIn.kind)?.day ?? null
                  }
                  problem={problemAt(`checkIns.${index}.day`)}
                  onChange={(set) => {
                    draft.change((content) => ({
                      ...content,
                      checkIns: content.checkIns.map((one) => (one.id === checkIn.id ? { ...one, ...set } : one)),
                    }));
                  }}
                  onRemove={() => {
                    flushSync(() => {
                      draft.change((content) => ({
                        ...content,
                        checkIns: content.checkIns.filter(({ id }) => id !== checkIn.id),
                      }));
                    });
                    document.getElementById(addId)?.focus();
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
        <Choice
          question={words.why}
          options={reasons.map((value) => ({ value, text: words.whyOptions[value] }))}
          value={why}
          onChange={(value) => {
            change({ why: value });
          }}
        />
        <LineArea
          label={words.whyWords}
          value={line}
          problem={problemAt('words')}
          onChange={(text) => {
            change({ words: text });
          }}
        />
        <LineArea
          label={words.work}
          limit={workLength}
          value={work}
          problem={problemAt('work')}
          onChange={(text) => {
            change({ work: text });
          }}
        />
        {underWork(work)}
        {conflicts}
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      </Disclosure>
    </>
  );
}

const weekMs = 7 * 86_400_000;

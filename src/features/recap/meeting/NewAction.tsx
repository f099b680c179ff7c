import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import type { Person } from '#contract/wire/people.ts';
import type { Action, Draft } from '#contract/meeting/recap.ts';
import { blankAction, isBlankAction } from '#contract/rules/meeting/recap/action.ts';
import { isBlankText, listLength } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import type { DraftPart } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useUnsent, type UnsentHandle } from '../../../drafts/useUnsent.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { bareGroup } from '../../../ui/bare.ts';
import { PasteZone, type PasteOffer } from '../../../ui/paste/PasteZone.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../../words/words.tsx';
import { AiCheckForm } from '../draft/AiCheckForm.tsx';
import { ActionFields } from '../draft/ActionFields.tsx';
import { fieldOf } from '../draft/fields.ts';
import { newAction } from '../newAction.ts';
import { PasteMade } from '../draft/PasteMade.tsx';
import { usePasting, type LogDecisions } from '../paste/usePasting.ts';
import { actionLine } from './actionLine.ts';

export interface NewActionProps {
  series: string;
  meeting: string;
  you: string;
  draft: DraftHandle<Draft>;
  today: string;
  meetingDay: string;
  logDecisions: LogDecisions;
}

type UnsentAction = Omit<Action, 'id'>;

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  add: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

export function NewAction({ series, meeting, you, draft, today, meetingDay, logDecisions }: NewActionProps) {
  const words = useWords().recap;
  const styles = useStyles();
  const { data: people = [] } = usePeople(series);
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  const kept = actionLine(meeting, you);
  const unsent = useUnsent<UnsentAction>(kept.key, blankAction, kept.keeping);
  const pasting = usePasting(draft, { people, today }, logDecisions);
  const append = (content: UnsentAction) => {
    draft.change((now) => ({ ...now, actions: [...now.actions, { ...newAction(), ...content }] }));
  };
  const add = () => {
    const content = unsent.now();
    if (isBlankText(content.what)) return;
    // Synchronous, so that the second of two quick presses finds an empty line.
    flushSync(() => {
      append(content);
      unsent.remove();
      setCount(count + 1);
    });
    announce(words.added(content.what), [content.what]);
  };
  const takeLine = () => {
    const line = unsent.now();
    unsent.change(blankAction);
    return () => {
      if (isBlankAction(unsent.now())) unsent.change(line);
      else append(line);
    };
  };
  const isFull = draft.content.actions.length >= listLength;
  return (
    <div className={styles.root}>
      {isFull ? (
        <p>{words.full}</p>
      ) : (
        <ActionLine
          key={count}
          {...{ unsent, people, draft, today, meetingDay }}
          onAdd={add}
          offerFor={(text) => pasting.offerFor({ list: 'actions' }, text, takeLine)}
        />
      )}
      <PasteMade meeting={meeting} draft={draft} pasting={pasting} />
      {pasting.made?.isRecap === true && draft.content.aiCheck !== undefined && <AiCheckForm draft={draft} />}
    </div>
  );
}

interface ActionLineProps extends Pick<NewActionProps, 'draft' | 'today' | 'meetingDay'> {
  unsent: UnsentHandle<UnsentAction>;
  people: Person[];
  onAdd: () => void;
  offerFor: (text: string) => PasteOffer | undefined;
}

function ActionLine({ unsent, people, draft, today, meetingDay, onAdd, offerFor }: ActionLineProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const line = useRef<HTMLTextAreaElement>(null);
  const { content, change } = unsent;
  useEffect(() => {
    line.current?.focus();
  }, []);
  const add = () => {
    line.current?.focus();
    onAdd();
  };
  return (
    <fieldset className={styles.root} aria-label={words.newAction}>
      <form
        className={styles.root}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <WhatLine
          ref={line}
          value={content.what}
          onChange={(what) => {
            change({ what });
          }}
          onEnter={add}
          offerFor={offerFor}
        />
        <ActionFields
          draft={unsentPart(content, change)}
          people={people}
          today={today}
          meetingDay={meetingDay}
          onEnter={add}
        />
        <AddAndStatus draft={draft} />
      </form>
    </fieldset>
  );
}

function AddAndStatus({ draft }: Pick<NewActionProps, 'draft'>) {
  const { recap: words, problems } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.add}>
      <QuietButton type="submit" appearance="secondary">
        {words.add}
      </QuietButton>
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}

interface WhatLineProps {
  ref: Ref<HTMLTextAreaElement>;
  value: string;
  onChange: (what: string) => void;
  onEnter: () => void;
  offerFor: (text: string) => PasteOffer | undefined;
}

function WhatLine({ offerFor, ...line }: WhatLineProps) {
  const { recap: words } = useWords();
  return (
    <PasteZone offerFor={offerFor} dismissLabel={words.leaveAsLine}>
      <LineArea
        {...line}
        id={fieldOf.what('new')}
        label={words.action}
        isLabelHidden
        isStrong
        placeholder={words.actionHint}
      />
    </PasteZone>
  );
}

function unsentPart(content: UnsentAction, change: (set: Partial<UnsentAction>) => void): DraftPart<Action> {
  const action = { ...content, id: 'new' };
  return {
    content: action,
    fields: [],
    conflicts: [],
    change: (set) => {
      const { id: _id, ...changed } = set(action);
      change(changed);
    },
    settleConflict: () => {},
  };
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import type { Person } from '#contract/wire/people.ts';
import type { Action, Draft } from '#contract/recap.ts';
import { blankAction } from '#contract/rules/recap/action.ts';
import { isBlankText, listLength } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { usePeople } from '../../../api/people.ts';
import type { DraftPart } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { useUnsent } from '../../../drafts/useUnsent.ts';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { bareGroup } from '../../../ui/bare.ts';
import { PasteZone } from '../../../ui/paste/PasteZone.tsx';
import { LineArea } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../../words/words.tsx';
import { ActionFields } from '../draft/ActionFields.tsx';
import { fieldOf } from '../draft/fields.ts';
import { newAction } from '../newAction.ts';
import { PasteMade } from '../paste/PasteMade.tsx';
import { usePasting } from '../paste/usePasting.ts';
import { actionLine } from './actionLine.ts';

export interface NewActionProps {
  series: string;
  meeting: string;
  you: string;
  draft: DraftHandle<Draft>;
  today: string;
  meetingDay: string;
}

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  add: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

export function NewAction({ series, draft, ...rest }: NewActionProps) {
  const words = useWords().recap;
  const people = usePeople(series);
  const announce = useAnnounce();
  const [count, setCount] = useState(0);
  if (draft.content.actions.length >= listLength) return <p>{words.full}</p>;
  return (
    <ActionLine
      key={count}
      people={people.data ?? []}
      draft={draft}
      onAdd={(action) => {
        // Synchronous, so that the second of two quick presses finds an empty line.
        flushSync(() => {
          draft.change((now) => ({ ...now, actions: [...now.actions, action] }));
          setCount(count + 1);
        });
        announce(words.added(action.what), [action.what]);
      }}
      {...rest}
    />
  );
}

interface ActionLineProps extends Omit<NewActionProps, 'series'> {
  people: Person[];
  onAdd: (action: Action) => void;
}

function ActionLine({ meeting, you, people, draft, today, meetingDay, onAdd }: ActionLineProps) {
  const { recap: words } = useWords();
  const styles = useStyles();
  const line = useRef<HTMLTextAreaElement>(null);
  const kept = actionLine(meeting, you);
  const { content, change, clear } = useUnsent<Omit<Action, 'id'>>(kept.key, blankAction, kept.keeping);
  useEffect(() => {
    line.current?.focus();
  }, []);
  const pasting = usePasting(draft, { people, today });
  const add = () => {
    line.current?.focus();
    if (isBlankText(content.what)) return;
    clear();
    onAdd({ ...newAction(), ...content });
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
          pasting={pasting}
          onTaken={() => {
            change(blankAction);
          }}
        />
        <ActionFields draft={unsentPart(content, change)} people={people} today={today} meetingDay={meetingDay} />
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
  pasting: ReturnType<typeof usePasting>;
  onTaken: () => void;
}

function WhatLine({ pasting, onTaken, ...line }: WhatLineProps) {
  const { recap: words } = useWords();
  const offerFor = (text: string, field: string) => {
    const offer = field === fieldOf.what('new') ? pasting.offerFor({ list: 'actions', id: 'new' }, text) : undefined;
    return (
      offer && {
        ...offer,
        onTake: () => {
          onTaken();
          offer.onTake();
        },
      }
    );
  };
  return (
    <>
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
      <PasteMade pasting={pasting} />
    </>
  );
}

type UnsentAction = Omit<Action, 'id'>;

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

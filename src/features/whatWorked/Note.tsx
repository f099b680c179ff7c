import { makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular } from '@fluentui/react-icons';
import type { WhatWorked } from '#contract/organization/whatWorked.ts';
import { explain } from '../../api/explain.ts';
import { touch, touchSize } from '../../ui/touch.ts';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteText } from './NoteText.tsx';
import { useHelped } from './queries.ts';
import { RemoveNote } from './RemoveNote.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  helped: {
    minWidth: 0,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
});

export function Note({ note }: { note: WhatWorked }) {
  const { whatWorked: words } = useWords();
  const styles = useStyles();
  const { text, by, isOwn, helped, hidden } = note;
  const from = isOwn ? words.yours(by !== null) : <bdi>{by || words.noName}</bdi>;
  return (
    <div className={styles.root}>
      <NoteText text={text}>
        {from}
        {helped !== null && ` · ${words.helpedBy(helped)}`}
      </NoteText>
      {hidden !== null && <WarningText>{words.hiddenWhy(hidden)}</WarningText>}
      {isOwn ? <RemoveNote note={note} /> : <Helped note={note} />}
    </div>
  );
}

function Helped({ note }: { note: WhatWorked }) {
  const { whatWorked: words, problems } = useWords();
  const styles = useStyles();
  const { mutateAsync, error } = useHelped(note);
  const [isOn, setOn] = useOptimisticSwitch(note.hasHelped, mutateAsync);
  return (
    <>
      <ToggleButton
        className={styles.helped}
        size="small"
        appearance="subtle"
        icon={isOn ? <CheckmarkCircle20Filled /> : <Circle20Regular />}
        checked={isOn}
        aria-description={note.text}
        onClick={() => {
          setOn(!isOn);
        }}
      >
        {words.helped}
      </ToggleButton>
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { EditedNote } from '#contract/organization/whatWorked.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { LineForm } from '../../ui/forms/LineForm.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { NoteText } from './NoteText.tsx';
import { useHideNote, useNotesToEdit } from './queries.ts';

const useStyles = makeStyles({
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
});

/** For internal communications. `nameOf`: of a behaviour. */
export function EditNotes({ nameOf }: { nameOf: (behaviour: string) => string }) {
  const { whatWorked: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useNotesToEdit();
  return (
    <Section title={words.edit}>
      <p className={styles.hint}>{words.editHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.length === 0 ? words.editEmpty : undefined}
      >
        <ul className={styles.list}>
          {data?.map((note) => (
            <li key={note.id} className={styles.item}>
              <NoteText text={note.text}>
                {nameOf(note.behaviour)} · <bdi>{note.by || words.noName}</bdi>
              </NoteText>
              <Hiding note={note} />
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}

function Hiding({ note: { id, text, hidden } }: { note: EditedNote }) {
  const { whatWorked: words, problems } = useWords();
  const [isHiding, setHiding] = useState(false);
  const hide = useHideNote();
  const fields = fieldsOf(hide.error);
  const problem = hide.error && fields.length === 0 ? explain(hide.error, problems) : undefined;
  const send = (why: string | null) => {
    hide.mutateAsync({ id, why }).then(
      () => {
        setHiding(false);
      },
      () => undefined,
    );
  };
  if (hidden !== null)
    return (
      <>
        <WarningText>{words.hiddenLine(hidden)}</WarningText>
        <QuietButton
          disabledFocusable={hide.isPending}
          onClick={() => {
            if (!hide.isPending) send(null);
          }}
        >
          {words.showAgain}
        </QuietButton>
        <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      </>
    );
  if (isHiding)
    return (
      <LineForm
        name={words.hideOf(text)}
        label={words.hideWhy}
        yes={words.hideYes}
        no={words.hideNo}
        isBusy={hide.isPending}
        needed={words.hideNeeded}
        lineProblem={fields.length > 0 ? explainField(fields, 'why', problems) : undefined}
        problem={problem}
        onYes={send}
        onNo={() => {
          setHiding(false);
        }}
      />
    );
  return (
    <QuietButton
      aria-label={words.hideOf(text)}
      onClick={() => {
        setHiding(true);
      }}
    >
      {words.hide}
    </QuietButton>
  );
}

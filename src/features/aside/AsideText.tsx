import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Aside, AsideHead } from '#contract/person/aside.ts';
import { explain } from '../../api/explain.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { called } from '#words/lines/called.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useAside, useAsideDraft, useDeleteAside } from './queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  acts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
});

interface AsideTextProps {
  head: AsideHead;
  onDeleted: () => void;
}

export function AsideText({ head, onDeleted }: AsideTextProps) {
  const { problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useAside(head.id);
  const [isEditing, setEditing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        lines={1}
      >
        {data && (
          <>
            {isEditing ? <Editor aside={data} /> : <Shown aside={data} />}
            <Acts
              head={head}
              isEditing={isEditing}
              onEdit={() => {
                setEditing(!isEditing);
                if (isEditing) place.current?.focus();
              }}
              onDeleted={onDeleted}
            />
          </>
        )}
      </ListState>
    </div>
  );
}

function Shown({ aside }: { aside: Aside }) {
  const words = useWords().aside;
  const format = useFormat();
  const styles = useStyles();
  // The draft, because typed text may not be saved yet.
  const { content } = useAsideDraft(aside);
  return (
    <>
      <p className={styles.text} dir="auto">
        <TypedText>{content.text}</TypedText>
      </p>
      <p className={styles.quiet}>{words.keptUntil(format.date(aside.keptUntil))}</p>
    </>
  );
}

function Editor({ aside }: { aside: Aside }) {
  const { aside: words, problems } = useWords();
  const draft = useAsideDraft(aside);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <div>
      <DraftLine ref={field} draft={draft} field="text" label={words.text} hint={words.hint} />
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}

interface ActsProps {
  head: AsideHead;
  isEditing: boolean;
  onEdit: () => void;
  onDeleted: () => void;
}

function Acts({ head, isEditing, onEdit, onDeleted }: ActsProps) {
  const all = useWords();
  const words = all.aside;
  const styles = useStyles();
  const remove = useDeleteAside(onDeleted);
  const name = called(head.about, all);
  return (
    <div className={styles.acts}>
      <QuietButton
        aria-label={all.ui.labelled(isEditing ? words.done : words.change, words.about(name))}
        onClick={onEdit}
      >
        {isEditing ? words.done : words.change}
      </QuietButton>
      <ConfirmButton
        isSubtle
        ask={words.delete}
        sure={[words.sure(name)]}
        yes={words.yes}
        no={words.no}
        busy={words.deleting}
        isBusy={remove.isPending}
        problem={remove.error ? explain(remove.error, all.problems) : undefined}
        onYes={() => {
          if (!remove.isPending) remove.mutate(head.id);
        }}
      />
    </div>
  );
}

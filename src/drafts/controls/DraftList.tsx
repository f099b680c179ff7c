import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useState, type ReactNode } from 'react';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { UnsavedItem } from '../../ui/forms/UnsavedItem.tsx';
import { useWords } from '../../words/words.tsx';
import type { OpenedDraft } from '../journal.ts';
import type { Version } from '../keeping.ts';
import type { DraftHandle } from '../useDraft.ts';

interface Listed<T> extends Version<T> {
  id: string;
}

export interface DraftListProps<One extends Listed<T>, T extends object> {
  items: readonly One[];
  /** What the server doesn't have yet. */
  unsaved: readonly OpenedDraft<{ id: string }, T>[];
  blank: T;
  add: string;
  renderItem: (item: One, onWrite: () => void) => ReactNode;
  renderUnsaved: (draft: OpenedDraft<{ id: string }, T>, onWrite: () => void) => ReactNode;
  renderForm: (id: string, base: Version<T>, onClose: () => void) => ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** One at a time is written, in its place; a new one comes last. */
export function DraftList<One extends Listed<T>, T extends object>(props: DraftListProps<One, T>) {
  const { items, unsaved, blank, add, renderItem, renderUnsaved, renderForm } = props;
  const styles = useStyles();
  const [writing, setWriting] = useState<string>();
  const isNew = writing !== undefined && !items.some(({ id }) => id === writing);
  // One list, so that a new one's form stays mounted when the server has it.
  const rows: { id: string; item?: One }[] = [
    ...items.map((item) => ({ id: item.id, item })),
    ...(isNew ? [{ id: writing }] : []),
  ];
  const baseOf = (id: string): Version<T> =>
    unsaved.find(({ form }) => form.id === id)?.base ?? { version: 0, content: blank };
  const close = () => {
    setWriting(undefined);
  };
  return (
    <div className={styles.root}>
      {rows.length > 0 && (
        <ul className={styles.list}>
          {rows.map(({ id, item }) => (
            <li key={id}>
              {item && id !== writing
                ? renderItem(item, () => {
                    setWriting(id);
                  })
                : renderForm(id, item ?? baseOf(id), close)}
            </li>
          ))}
        </ul>
      )}
      {unsaved
        .filter(({ form }) => form.id !== writing)
        .map((one) => (
          <Fragment key={one.key}>
            {renderUnsaved(one, () => {
              setWriting(one.form.id);
            })}
          </Fragment>
        ))}
      {writing === undefined && (
        <AddButton
          label={add}
          onPress={() => {
            setWriting(crypto.randomUUID());
          }}
        />
      )}
    </div>
  );
}

interface UnsavedDraftProps {
  id: string;
  draft: Pick<DraftHandle<unknown>, 'status' | 'savedAt' | 'error' | 'discard'>;
  name: string;
  resume: string;
  discard: string;
  onResume: () => void;
}

/** Mounting its draft resumes saving. */
export function UnsavedDraft({ draft, ...item }: UnsavedDraftProps) {
  const { problems } = useWords();
  if (draft.status === 'saved') return null;
  return (
    <UnsavedItem
      {...item}
      mark={<SaveStatus {...draft} problem={draft.error && explain(draft.error, problems)} />}
      onDiscard={() => void draft.discard()}
    />
  );
}

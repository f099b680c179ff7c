import type { ReactNode } from 'react';
import { ConflictNote } from '../../ui/forms/ConflictNote.tsx';
import { LineArea, type LineAreaProps } from '../../ui/text/LineArea.tsx';
import { useWords } from '../../words/words.tsx';
import { isWithin, problemIn, type DraftPart } from '../draftPart.ts';
import { replaceAt, type Conflict } from '../merge.ts';

export interface FieldControl<Value> {
  value: Value;
  problem: string | undefined;
  onChange: (value: Value) => void;
}

interface OfDraft<T, Name extends keyof T> {
  draft: DraftPart<T>;
  field: Name;
}

export interface DraftFieldProps<T, Name extends keyof T> extends FieldConflictProps<T, Name> {
  children: (control: FieldControl<T[Name]>) => ReactNode;
}

export function DraftField<T extends object, Name extends keyof T & string>(props: DraftFieldProps<T, Name>) {
  const { draft, field, show, children } = props;
  const { problems } = useWords();
  return (
    <>
      {children({
        value: draft.content[field],
        problem: problemIn(draft, field, problems),
        onChange: (value) => {
          draft.change((now) => ({ ...now, [field]: value }));
        },
      })}
      <FieldConflict draft={draft} field={field} show={show} />
    </>
  );
}

type TextIn<T> = { [Name in keyof T]: T[Name] extends string ? Name : never }[keyof T] & string;

export interface DraftLineProps<T> extends Omit<LineAreaProps, 'value' | 'onChange' | 'problem'> {
  draft: DraftPart<T>;
  field: TextIn<T>;
}

export function DraftLine<T extends object>({ draft, field, ...area }: DraftLineProps<T>) {
  const { problems } = useWords();
  return (
    <>
      <LineArea
        {...area}
        value={String(draft.content[field])}
        problem={problemIn(draft, field, problems)}
        onChange={(text) => {
          draft.change((now) => ({ ...now, [field]: text }));
        }}
      />
      <FieldConflict draft={draft} field={field} show={String} />
    </>
  );
}

export interface FieldConflictProps<T, Name extends keyof T> extends OfDraft<T, Name> {
  show: (theirs: T[Name]) => string;
}

/** For controls that leave no room directly below them. */
export function FieldConflict<T extends object, Name extends keyof T & string>(props: FieldConflictProps<T, Name>) {
  const { draft, field } = props;
  return <Conflicts {...props} conflicts={draft.conflicts.filter(({ path }) => isWithin(path, field))} />;
}

/** For a group whose fields show their own conflicts: two windows created it at once. */
export function GroupConflict<T extends object, Name extends keyof T & string>(props: FieldConflictProps<T, Name>) {
  const { draft, field } = props;
  return <Conflicts {...props} conflicts={draft.conflicts.filter(({ path }) => path === field)} />;
}

function Conflicts<T extends object, Name extends keyof T & string>({
  draft,
  field,
  show,
  conflicts,
}: FieldConflictProps<T, Name> & { conflicts: readonly Conflict[] }) {
  return conflicts.map(({ path, theirs }) => (
    <ConflictNote
      key={path}
      theirs={show(replaceAt(draft.content, path, theirs)[field])}
      onUseTheirs={() => {
        draft.settleConflict(path, 'theirs');
      }}
      onKeepMine={() => {
        draft.settleConflict(path, 'mine');
      }}
    />
  ));
}

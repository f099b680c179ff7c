import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { isBlankText } from '#contract/rules/text.ts';
import { noteLength } from '#contract/rules/organization/whatWorked.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Choice } from '../../ui/forms/Choice.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useShareNote } from './queries.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  leave: { marginInlineStart: 0 },
});

export interface NoteFormProps {
  behaviour: string;
  name: string;
  onDone: () => void;
}

export function NoteForm({ behaviour, name, onDone }: NoteFormProps) {
  const { whatWorked: words } = useWords();
  const styles = useStyles();
  const { content, change, send, isSending, textProblem, problem } = useNoteForm(behaviour, onDone);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <fieldset className={styles.root} aria-label={words.writeOf(name)}>
      <LineArea
        ref={field}
        label={words.label}
        hint={words.hint}
        limit={noteLength}
        value={content.text}
        problem={textProblem}
        onChange={(text) => {
          change({ text });
        }}
      />
      <Choice
        question={words.how}
        options={[
          { value: 'unnamed', text: words.unnamed },
          { value: 'named', text: words.named },
        ]}
        value={content.isNamed ? 'named' : 'unnamed'}
        onChange={(how) => {
          change({ isNamed: how === 'named' });
        }}
      />
      <p className={styles.quiet}>{content.isNamed ? words.namedHint : words.unnamedHint}</p>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton appearance="secondary" disabledFocusable={isSending} onClick={send}>
          {isSending ? words.sharing : words.share}
        </QuietButton>
        <QuietButton className={styles.leave} onClick={onDone}>
          {words.cancel}
        </QuietButton>
      </div>
    </fieldset>
  );
}

const blank = { text: '', isNamed: false };

function useNoteForm(behaviour: string, onDone: () => void) {
  const { whatWorked: words, problems } = useWords();
  const announce = useAnnounce();
  const person = usePerson();
  const unsent = useUnsent(`what-worked-${behaviour}`, blank, person === undefined ? undefined : { person });
  const share = useShareNote();
  const [isEmpty, setEmpty] = useState(false);
  const fields = fieldsOf(share.error);
  const { id, content } = unsent;
  return {
    content,
    change: (set: Partial<typeof blank>) => {
      share.reset();
      setEmpty(false);
      unsent.change(set);
    },
    send: () => {
      if (share.isPending || content.text.length > noteLength) return;
      setEmpty(isBlankText(content.text));
      if (isBlankText(content.text)) return;
      share.mutateAsync({ id, behaviour, ...content }).then(
        () => {
          unsent.clear();
          announce(words.shared);
          onDone();
        },
        () => undefined,
      );
    },
    isSending: share.isPending,
    textProblem: isEmpty ? problems.fields.empty : explainField(fields, 'text', problems),
    problem: share.error && fields.length === 0 ? explain(share.error, problems) : undefined,
  };
}

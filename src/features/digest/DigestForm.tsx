import { makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ComponentProps, type ReactNode } from 'react';
import type { NoteContent } from '#contract/chatNote.ts';
import type { Digest } from '#contract/digest.ts';
import { mostLines } from '#contract/rules/digest.ts';
import { lineLength } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { copyText } from '../../ui/text/clipboard.ts';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { oneLine } from '../../ui/text/line.ts';
import { PlainTextarea } from '../../ui/text/PlainTextarea.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { digestLines, linesIn, problemOf } from './lines.ts';
import { usePutDigestAway } from './queries.ts';

/** Props of the button that posts the digest, which the screens give. `children`: the buttons beside it. */
export interface DigestPosting {
  series: string;
  meeting: string;
  id: string;
  content: () => NoteContent | undefined;
  onPosted: () => void;
  children: ReactNode;
}

export type PostDigest = (posting: DigestPosting) => ReactNode;

export interface DigestFormProps {
  digest: Digest;
  post: PostDigest;
}

const monthMs = 31 * 86_400_000;

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0 },
  area: { minWidth: 0, minHeight: '120px', maxHeight: 'none', overflowWrap: 'anywhere', fieldSizing: 'content' },
});

export function DigestForm({ digest, post }: DigestFormProps) {
  const all = useWords();
  const { digest: words, problems, thanks } = all;
  const styles = useStyles();
  const announce = useAnnounce();
  const form = useDigestForm(digest);
  const putAway = usePutDigestAway();
  const [isRefused, setRefused] = useState(false);
  const copy = async (lines: readonly string[]) => {
    const isCopied = await copyText(lines.join('\n'));
    setRefused(!isCopied);
    if (!isCopied) return;
    announce(words.copied);
    putAway.mutate(digest.key, { onSuccess: form.clear });
  };
  return (
    <>
      <Labelled label={words.text} problem={form.problem}>
        <Textarea
          className={styles.root}
          textarea={{
            className: styles.area,
            children: (_: unknown, props: ComponentProps<'textarea'>) => <PlainTextarea {...props} />,
          }}
          dir="auto"
          rows={6}
          value={form.text}
          autoComplete="off"
          onChange={(_, { value }) => form.change(value)}
        />
      </Labelled>
      <div>
        <div role="alert">
          {isRefused && <WarningText>{all.note.left.notCopied}</WarningText>}
          {putAway.error && <WarningText>{explain(putAway.error, problems)}</WarningText>}
        </div>
        {post({
          series: digest.series,
          meeting: digest.meeting,
          id: form.id,
          content: () => {
            const lines = form.written();
            return lines && { kind: 'digest', lines: [...lines] };
          },
          onPosted: form.clear,
          children: (
            <>
              <QuietButton
                onClick={() => {
                  const lines = form.written();
                  if (lines) void copy(lines);
                }}
              >
                {thanks.copy}
              </QuietButton>
              <QuietButton onClick={() => putAway.mutate(digest.key, { onSuccess: form.clear })}>
                {words.putAway}
              </QuietButton>
            </>
          ),
        })}
      </div>
    </>
  );
}

/** Kept in this browser as it is typed, until the month is over. */
function useDigestForm(digest: Digest) {
  const all = useWords();
  const format = useFormat();
  const person = usePerson();
  const [isChecked, setChecked] = useState(false);
  const blank = { text: digestLines(digest, all, format).join('\n') };
  const keeping = person === undefined ? undefined : { person, ms: monthMs };
  const { id, content, change, now, clear } = useUnsent(`digest.${digest.edition}`, blank, keeping);
  const wrong = problemOf(linesIn(content.text));
  // Shows at once what is too long; an empty text may still be filled.
  const isShown = wrong !== undefined && (isChecked || wrong.is !== 'empty');
  const sentence = () => {
    if (wrong?.is === 'too_many') return all.digest.tooMany(wrong.lines, mostLines);
    return wrong?.is === 'too_long' ? all.digest.tooLong(wrong.line, lineLength) : all.problems.fields.empty;
  };
  return {
    id,
    text: content.text,
    clear,
    problem: isShown ? sentence() : undefined,
    change: (text: string) => change({ text: text.split('\n').map(oneLine).join('\n') }),
    written: (): string[] | undefined => {
      setChecked(true);
      const lines = linesIn(now().text);
      return problemOf(lines) === undefined ? lines : undefined;
    },
  };
}

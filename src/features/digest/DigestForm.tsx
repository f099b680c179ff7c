import { makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import type { Digest } from '#contract/person/digest.ts';
import { mostLines } from '#contract/rules/person/digest.ts';
import { lineLength } from '#contract/rules/text.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { PostOrCopy, type Post } from '../../drafts/controls/PostOrCopy.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { oneLine } from '../../ui/text/line.ts';
import { PlainTextarea } from '../../ui/text/PlainTextarea.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { digestLines, linesIn, problemOf } from './lines.ts';
import { usePutDigestAway } from './queries.ts';

export interface DigestFormProps {
  digest: Digest;
  post: Post;
}

const monthMs = 31 * 86_400_000;

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0 },
  area: { minWidth: 0, minHeight: '120px', maxHeight: 'none', overflowWrap: 'anywhere', fieldSizing: 'content' },
});

export function DigestForm({ digest, post }: DigestFormProps) {
  const words = useWords().digest;
  const styles = useStyles();
  const announce = useAnnounce();
  const form = useDigestForm(digest);
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
      <PostOrCopy
        series={digest.series}
        meeting={digest.meeting}
        form={form}
        contentOf={(lines) => ({ kind: 'digest', lines })}
        textOf={(lines) => lines.join('\n')}
        onCopied={() => announce(words.copied)}
        putAway={usePutDigestAway(digest.key)}
        putAwayLabel={words.putAway}
        post={post}
      />
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

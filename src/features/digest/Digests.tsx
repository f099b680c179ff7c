import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Digest } from '#contract/person/digest.ts';
import type { Post } from '../../drafts/controls/PostOrCopy.tsx';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { DigestForm } from './DigestForm.tsx';

export interface DigestsProps {
  /** At least one. */
  digests: readonly [Digest, ...Digest[]];
  post: Post;
  leadTo: (digest: Digest) => ReactNode;
}

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, display: 'block' },
  topic: { ...typographyStyles.caption1Strong, display: 'block', color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One draft a month: whoever hosts several series chooses for which chat, because each has only what its chat saw. */
export function Digests({ digests, post, leadTo }: DigestsProps) {
  const all = useWords();
  const words = all.digest;
  const format = useFormat();
  const styles = useStyles();
  const [series, setSeries] = useState<string>();
  const digest = digests.find((one) => one.series === series) ?? digests[0];
  return (
    <Disclosure
      summary={
        <>
          <span className={styles.title}>{words.title(format.monthName(digest.month))}</span>
          {digests.length === 1 && <bdi className={styles.topic}>{topicName(digest.topic, all)}</bdi>}
        </>
      }
    >
      <p className={styles.hint}>{words.hint}</p>
      {digests.length > 1 && (
        <OptionSelect
          label={words.series}
          options={digests.map((one) => ({ value: one.series, name: topicName(one.topic, all) }))}
          value={digest.series}
          onChange={setSeries}
        />
      )}
      {leadTo(digest)}
      <DigestForm key={digest.edition} digest={digest} post={post} />
    </Disclosure>
  );
}

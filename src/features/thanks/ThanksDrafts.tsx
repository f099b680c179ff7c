import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ThanksDraft } from '#contract/person/thanks.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from '#words/lines/called.ts';
import type { Post } from '../../drafts/controls/PostOrCopy.tsx';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { useFocusWhenFewer } from '../../ui/useFocusWhenFewer.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useWords } from '../../words/words.tsx';
import { ThanksForm } from './ThanksForm.tsx';

export interface ThanksDraftsProps {
  drafts: readonly ThanksDraft[];
  post: Post;
  /** A link to the draft's meeting, where that isn't open. */
  leadTo?: (draft: ThanksDraft) => ReactNode;
}

const useStyles = makeStyles({
  root: { outlineStyle: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: bareList,
  to: { ...typographyStyles.body1Strong, display: 'block' },
  topic: { ...typographyStyles.caption1Strong, display: 'block', color: tokens.colorNeutralForeground2 },
  what: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
});

export function ThanksDrafts({ drafts, post, leadTo }: ThanksDraftsProps) {
  const { thanks: words } = useWords();
  const styles = useStyles();
  const place = useFocusWhenFewer<HTMLDivElement>(drafts.length);
  return (
    <div ref={place} tabIndex={-1} className={styles.root}>
      <p className={styles.hint}>{drafts.length === 0 ? words.none : words.hint}</p>
      <ul className={styles.list}>
        {drafts.map((draft) => (
          <li key={draft.key}>
            <Disclosure summary={<Summary draft={draft} isElsewhere={leadTo !== undefined} />}>
              {leadTo?.(draft)}
              <ThanksForm draft={draft} post={post} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Summary({ draft: { to, kind, what, topic }, isElsewhere }: { draft: ThanksDraft; isElsewhere: boolean }) {
  const all = useWords();
  const styles = useStyles();
  const name = called(to, all);
  return (
    <>
      <span className={styles.to}>
        <Sentence text={all.thanks.to(name)} of={[name]} />
      </span>
      {!isBlankText(what) && <span className={styles.what}>{all.thanks.facts[kind](what)}</span>}
      {isElsewhere && <bdi className={styles.topic}>{topicName(topic, all)}</bdi>}
    </>
  );
}

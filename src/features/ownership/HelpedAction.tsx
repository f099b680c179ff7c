import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Helping } from '#contract/meeting/ownership.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { dueText } from './due.ts';

const useStyles = makeStyles({
  what: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The owner is accountable, so helpers have nothing to accept. */
export function HelpedAction({ action: { what, owner, due, dueWords } }: { action: Helping }) {
  const all = useWords();
  const words = all.ownership;
  const format = useFormat();
  const styles = useStyles();
  return (
    <>
      <p className={styles.what} dir="auto">
        <TypedText>{isBlankText(what) ? words.unnamed : what}</TypedText>
      </p>
      <p className={styles.quiet}>
        {dueText({ due, dueWords }, words, format)} · {words.youHelp(called(owner, all))}
      </p>
    </>
  );
}

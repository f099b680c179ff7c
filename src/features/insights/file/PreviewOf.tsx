import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UnitsPreview } from '#contract/organization/insights.ts';
import { ShortList } from '../../../ui/lists/ShortList.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';

const mostProblems = 10;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  text: { ...typographyStyles.body1, margin: 0 },
  problem: { ...typographyStyles.body1, paddingBlock: tokens.spacingVerticalXXS },
  row: { ...typographyStyles.body1Strong },
});

interface PreviewOfProps extends Pick<UnitsPreview, 'problems' | 'moreProblems'> {
  /** The file's name. */
  name: string;
  canTake: boolean;
  /** Summary of the changes. */
  children: ReactNode;
}

/** Preview of what taking a file would change, with a line for each problem. */
export function PreviewOf({ name, problems, moreProblems, canTake, children }: PreviewOfProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <h3 ref={takeFocus} tabIndex={-1} className={styles.heading}>
        {words.previewOf(name)}
      </h3>
      <p className={styles.text}>{children}</p>
      {problems.length > 0 && <Problems problems={problems} more={moreProblems} isRestTaken={canTake} />}
    </div>
  );
}

/** The preview responds to the choice, so the focus moves to it. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

interface ProblemsProps {
  problems: UnitsPreview['problems'];
  /** How many more problems there are than those listed. */
  more: number;
  isRestTaken: boolean;
}

function Problems({ problems, more, isRestTaken }: ProblemsProps) {
  const {
    insightsView: words,
    insights: { files },
  } = useWords();
  const styles = useStyles();
  const items = problems.map((problem, at) => ({ ...problem, id: String(at) }));
  return (
    <>
      <WarningText>
        {words.problems(problems.length + more)}
        {isRestTaken && ` · ${words.rest}`}
      </WarningText>
      <ShortList items={items} most={mostProblems}>
        {({ code, row, value, number }) => (
          <div className={styles.problem}>
            {row !== null && <span className={styles.row}>{files.row(row)}: </span>}
            {files.problems[code](value, number)}
          </div>
        )}
      </ShortList>
    </>
  );
}

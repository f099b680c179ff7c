import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
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

/** What taking the file would do, with one line for each problem. */
export function FilePreview({ name, preview }: { name: string; preview: UnitsPreview }) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  const { isUnchanged, units, people, added, gone, problems, moreProblems } = preview;
  const changes = [...(added > 0 ? [words.added(added)] : []), ...(gone > 0 ? [words.gone(gone)] : [])];
  return (
    <div className={styles.root}>
      <h3 ref={takeFocus} tabIndex={-1} className={styles.heading}>
        {words.previewOf(name)}
      </h3>
      {isUnchanged ? (
        <p className={styles.text}>{words.unchanged}</p>
      ) : units === 0 ? (
        <p className={styles.text}>{words.nothingToTake}</p>
      ) : (
        <p className={styles.text}>{[words.sums(units, people), changes.join(', ')].filter(Boolean).join('; ')}</p>
      )}
      {problems.length > 0 && <Problems problems={problems} more={moreProblems} isRestTaken={canTake(preview)} />}
    </div>
  );
}

export function canTake({ isUnchanged, units }: UnitsPreview): boolean {
  return !isUnchanged && units > 0;
}

/** It answers what was just chosen. */
function takeFocus(heading: HTMLElement | null): void {
  heading?.focus();
}

interface ProblemsProps {
  problems: UnitsPreview['problems'];
  /** How many others there are. */
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

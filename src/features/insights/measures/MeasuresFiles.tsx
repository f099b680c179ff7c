import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Measures, MeasuresPreview } from '#contract/organization/insightsMeasures.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { ConfirmButton } from '../../../ui/buttons/ConfirmButton.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { FileWays } from '../file/FileWays.tsx';
import { PreviewOf } from '../file/PreviewOf.tsx';
import { useChosenFile } from '../file/useChosenFile.ts';
import { RuleList } from '../RuleList.tsx';
import { useMeasures, usePreviewMeasures, useRemoveMeasures, useTakeMeasures } from './queries.ts';

const chooseId = 'measures-choose-file';

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  file: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  name: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Upload of a measures file, and the list of files taken. */
export function MeasuresFiles() {
  const {
    insightsMeasures: words,
    insightsView,
    insights: { files },
    problems,
  } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useMeasures();
  const work = useChosenFile({
    chooseId,
    preview: usePreviewMeasures(),
    take: useTakeMeasures(),
    toTake: ({ base64, name }, { basis }) => ({ file: base64, name: name.slice(0, 255), basis }),
  });
  return (
    <Section title={words.fileTitle}>
      <FileWays work={work} canTake={canTake} taken={words.taken} stale={words.changedMeanwhile}>
        {(name, preview) => <Preview name={name} preview={preview} />}
      </FileWays>
      <RuleList summary={insightsView.columnsHint} rules={[files.measuresHint, insightsView.fileLimits]} />
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.files.length === 0 ? words.noFiles : undefined}
      >
        <ul className={styles.list} aria-label={words.files}>
          {data?.files.map((file) => (
            <li key={file.id} className={styles.file}>
              <TakenFile file={file} />
            </li>
          ))}
        </ul>
      </ListState>
    </Section>
  );
}

function canTake({ isTaken, added, changed }: MeasuresPreview): boolean {
  return !isTaken && added + changed > 0;
}

function Preview({ name, preview }: { name: string; preview: MeasuresPreview }) {
  const { insightsMeasures: words, insightsView } = useWords();
  const nameMeasures = useMeasureNames();
  const { values, units, measures, added, changed, off, problems, moreProblems } = preview;
  const changes = [...(added > 0 ? [words.added(added)] : []), ...(changed > 0 ? [words.changed(changed)] : [])];
  const does = [words.sums(values, units, nameMeasures(measures)), ...changes].join(' · ');
  const can = canTake(preview);
  return (
    <PreviewOf name={name} problems={problems} moreProblems={moreProblems} canTake={can}>
      {values === 0 ? insightsView.nothingToTake : can ? does : words.unchanged}
      {can && off > 0 && (
        <>
          <br />
          {words.off(off)}
        </>
      )}
    </PreviewOf>
  );
}

function useMeasureNames(): (measures: MeasuresPreview['measures']) => string {
  const { files } = useWords().insights;
  const { list } = useFormat();
  return (measures) => list(measures.map((measure) => files.measures[measure]));
}

function TakenFile({ file: { id, name, takenAt, values, measures } }: { file: Measures['files'][number] }) {
  const { insightsMeasures: words, problems } = useWords();
  const styles = useStyles();
  const { dateTime } = useFormat();
  const nameMeasures = useMeasureNames();
  const remove = useRemoveMeasures();
  return (
    <>
      <p className={styles.name} dir="auto">
        {name}
      </p>
      <p className={styles.quiet}>{[dateTime(takenAt), words.values(values), nameMeasures(measures)].join(' · ')}</p>
      <ConfirmButton
        isSubtle
        ask={words.remove(name)}
        sure={[words.sure(name), words.restored]}
        yes={words.yes}
        no={words.no}
        busy={words.removing}
        isBusy={remove.isPending}
        problem={remove.error ? explain(remove.error, problems) : undefined}
        onYes={() => {
          if (remove.isPending) return;
          remove.mutate(id, {
            onSuccess: () => document.getElementById(chooseId)?.focus(),
          });
        }}
      />
    </>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { FileWays } from '../file/FileWays.tsx';
import { useChosenFile } from '../file/useChosenFile.ts';
import { usePreviewUnits, useTakeUnits } from '../queries.ts';
import { RuleList } from '../RuleList.tsx';
import { canTake, FilePreview } from './FilePreview.tsx';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function UnitsFile({ takenAt }: { takenAt: number | null }) {
  const {
    insightsView: words,
    insights: { files },
  } = useWords();
  const styles = useStyles();
  const { dateTime } = useFormat();
  const work = useChosenFile({
    chooseId: 'units-choose-file',
    preview: usePreviewUnits(),
    take: useTakeUnits(),
    toTake: ({ base64 }, { basis }) => ({ file: base64, basis }),
  });
  return (
    <Section title={words.file}>
      {takenAt !== null && <p className={styles.quiet}>{words.inUse(dateTime(takenAt))}</p>}
      <FileWays work={work} canTake={canTake} taken={words.taken} stale={words.changedMeanwhile}>
        {(name, preview) => <FilePreview name={name} preview={preview} />}
      </FileWays>
      <RuleList
        summary={words.columnsHint}
        rules={[files.unitsHint, files.objectIdHint, files.groupsHint, words.fileLimits]}
      />
    </Section>
  );
}

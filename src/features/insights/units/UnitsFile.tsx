import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { explain } from '../../../api/explain.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useTexts } from '../../../ui/text/Texts.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { RuleList } from '../RuleList.tsx';
import { canTake, FilePreview } from './FilePreview.tsx';
import { chooseFileId, useUnitsFile } from './useUnitsFile.ts';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const megabytes = fileLimits.bytes / 1_048_576;

export function UnitsFile({ takenAt }: { takenAt: number | null }) {
  const {
    insightsView: words,
    insights: { files },
  } = useWords();
  const styles = useStyles();
  const { dateTime } = useFormat();
  const work = useUnitsFile();
  const { isOver, dropProps } = useDrop((files) => void work.choose(files));
  return (
    <Section title={words.file}>
      {takenAt !== null && <p className={styles.quiet}>{words.inUse(dateTime(takenAt))}</p>}
      <div className={mergeClasses(styles.zone, isOver && styles.over)} {...dropProps}>
        <Work {...work} />
      </div>
      <RuleList summary={words.columnsHint} rules={[files.unitsHint, files.objectIdHint, words.fileLimits]} />
    </Section>
  );
}

function Work({ file, refusal, preview, take, choose, lookAgain, takeIt }: ReturnType<typeof useUnitsFile>) {
  const { insightsView: words, insights, problems } = useWords();
  const styles = useStyles();
  const { texts } = useTexts();
  const refusals = { ...words.refusals, tooBig: insights.files.problems.file_too_big('', megabytes) };
  const failure = preview.error ?? take.error;
  const problem = refusal ? refusals[refusal] : failure && explain(failure, problems);
  return (
    <>
      {file && preview.data && <FilePreview name={file.name} preview={preview.data} />}
      <div>
        <output className={styles.quiet}>
          {file && preview.isPending && words.readingFile(file.name)}
          {!file && take.isSuccess && words.taken}
        </output>
        <div role="alert">{problem && <WarningText>{problem}</WarningText>}</div>
      </div>
      {file && preview.isError && <p className={styles.quiet}>{words.previewOf(file.name)}</p>}
      <div className={styles.ways}>
        {preview.data && canTake(preview.data) && <TakeButton isBusy={take.isPending} onPress={takeIt} />}
        {preview.isError && (
          <QuietButton appearance="secondary" onClick={lookAgain}>
            {texts.tryAgain}
          </QuietButton>
        )}
        <ChooseFile label={file ? words.chooseAnother : words.choose} onChoose={(files) => void choose(files)} />
        {!file && <span className={styles.quiet}>{words.drop}</span>}
      </div>
    </>
  );
}

function TakeButton({ isBusy, onPress }: { isBusy: boolean; onPress: () => void }) {
  const { insightsView: words } = useWords();
  return (
    <QuietButton
      appearance="primary"
      disabledFocusable={isBusy}
      onClick={({ detail }) => {
        // The second half of a double click would press whatever appears in the same place.
        if (detail < 2) onPress();
      }}
    >
      {isBusy ? words.taking : words.take}
    </QuietButton>
  );
}

function ChooseFile({ label, onChoose }: { label: string; onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <QuietButton
        id={chooseFileId}
        appearance="secondary"
        onClick={({ detail }) => {
          // The second half of a double click on a button that is gone.
          if (detail < 2) input.current?.click();
        }}
      >
        {label}
      </QuietButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.txt,text/csv"
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // Otherwise choosing the same file again, after changing it, would be no change.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function useDrop(onDrop: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      // Without it the browser would open the file in place of Bookend.
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      onDrop([...event.dataTransfer.files]);
    },
  };
  return { isOver, dropProps };
}

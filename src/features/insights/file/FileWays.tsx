import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fileLimits } from '#contract/rules/organization/insightsFiles.ts';
import { explain } from '../../../api/explain.ts';
import { needsAsking, useConsent } from '../../../api/useConsent.ts';
import { CopyLink } from '../../../ui/buttons/CopyLink.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useTexts } from '../../../ui/text/Texts.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';
import { ChooseFile, DropZone, TakeButton } from './ChooseFile.tsx';
import type { ChosenFileWork } from './useChosenFile.ts';

const useStyles = makeStyles({
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const megabytes = fileLimits.bytes / 1_048_576;

interface FileWaysProps<Preview, Taking> {
  work: ChosenFileWork<Preview, Taking>;
  canTake: (preview: Preview) => boolean;
  children: (name: string, preview: Preview) => ReactNode;
  /** Shown once the file is taken. */
  taken: string;
  /** Shown instead of the general text if something else was taken meanwhile. */
  stale?: string;
}

/** Three steps: choose a file, preview it, take it. */
export function FileWays<Preview, Taking>({ work, canTake, children, taken, stale }: FileWaysProps<Preview, Taking>) {
  const { insightsView: words, insights, problems } = useWords();
  const styles = useStyles();
  const { texts } = useTexts();
  const { chooseId, file, refusal, preview, take, choose, lookAgain, takeIt, isStale } = work;
  const refusals = { ...words.refusals, tooBig: insights.files.problems.file_too_big('', megabytes) };
  const failure = preview.error ?? take.error;
  const consent = useConsent(needsAsking(failure) ? failure : undefined);
  const failed =
    failure && (isStale && !preview.error && stale !== undefined ? stale : consent.explain(explain(failure, problems)));
  const problem = refusal ? refusals[refusal] : failed;
  return (
    <DropZone onDrop={(files) => void choose(files)}>
      {file && preview.data && children(file.name, preview.data)}
      <div>
        <output className={styles.quiet}>
          {file && preview.isPending && words.readingFile(file.name)}
          {!file && take.isSuccess && taken}
        </output>
        <div role="alert">{problem && !consent.isAsking && <WarningText>{problem}</WarningText>}</div>
      </div>
      {file && preview.isError && <p className={styles.quiet}>{words.previewOf(file.name)}</p>}
      <div className={styles.ways}>
        {preview.data && canTake(preview.data) && (
          <TakeButton
            label={consent.label}
            isBusy={take.isPending || consent.isAsking}
            onPress={() => {
              consent.act(takeIt);
            }}
          />
        )}
        {preview.isError && (
          <QuietButton
            appearance="secondary"
            disabledFocusable={consent.isAsking}
            onClick={() => {
              consent.act(lookAgain);
            }}
          >
            {consent.label ?? texts.tryAgain}
          </QuietButton>
        )}
        {failure && <CopyLink link={consent.approvalLink} />}
        <ChooseFile
          id={chooseId}
          label={file ? words.chooseAnother : words.choose}
          onChoose={(files) => void choose(files)}
        />
        {!file && <span className={styles.quiet}>{words.drop}</span>}
      </div>
    </DropZone>
  );
}

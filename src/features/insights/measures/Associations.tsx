import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Comparison, ComparisonGroup, Measures } from '#contract/organization/insightsMeasures.ts';
import { grades } from '#contract/rules/organization/insightsMeasures.ts';
import { explain } from '../../../api/explain.ts';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useQuarterName } from '../overview/useQuarterName.ts';
import { RuleList } from '../RuleList.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import { useAssociations, useMeasures } from './queries.ts';

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  groups: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  select: { maxWidth: '320px' },
});

/** Associations between behaviours and HR's measures, one file at a time, the latest first. */
export function Associations() {
  const { insightsMeasures: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useMeasures();
  const [chosen, setChosen] = useState<string>();
  const file = data?.files.find(({ id }) => id === chosen) ?? data?.files[0];
  return (
    <Section title={words.associations}>
      <p className={styles.text}>{words.meaning}</p>
      <p className={styles.quiet}>{words.declared}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.files.length === 0 ? words.nothing : undefined}
        lines={5}
      >
        {data && data.files.length > 1 && <FileSelect files={data.files} value={file?.id} onChange={setChosen} />}
        {file && <OfFile key={file.id} file={file.id} />}
      </ListState>
      <RuleList summary={words.howCompared} rules={words.rules} />
    </Section>
  );
}

interface FileSelectProps extends Measures {
  value: string | undefined;
  onChange: (file: string) => void;
}

function FileSelect({ files, value, onChange }: FileSelectProps) {
  const { insightsMeasures, ui } = useWords();
  const { file } = insightsMeasures;
  const { dateTime } = useFormat();
  const styles = useStyles();
  const options = files.map(({ id, name, takenAt }) => ({ value: id, name: ui.commas([name, dateTime(takenAt)]) }));
  return (
    <div className={styles.select}>
      <OptionSelect label={file} options={options} value={value ?? ''} onChange={onChange} />
    </div>
  );
}

function OfFile({ file }: { file: string }) {
  const { insightsMeasures: words, problems, ui } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useAssociations(file);
  const groups = data?.groups;
  const all = groups?.flatMap(({ comparisons }) => comparisons) ?? [];
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      empty={groups?.length === 0 ? words.outOfReach : undefined}
      lines={5}
    >
      <output className={styles.text}>
        {groups === null ? words.computing : ui.labelled(words.comparisons(all.length), useCounts()(all))}
      </output>
      <div className={styles.groups}>
        {groups?.map((group) => (
          <Group key={`${group.measure} ${group.measureQuarter} ${group.behaviourQuarter}`} group={group} />
        ))}
      </div>
    </ListState>
  );
}

/** "1 goes together here, 20 with no signal". */
function useCounts(): (comparisons: readonly Comparison[]) => string {
  const { insightsMeasures: words, ui } = useWords();
  return (comparisons) => {
    const results = comparisons.map(({ result }) => ('grade' in result ? result.grade : undefined));
    const count = (of: (typeof results)[number]) => results.filter((one) => one === of).length;
    const counted = grades
      .toReversed()
      .flatMap((grade) => (count(grade) > 0 ? words.gradeCounts[grade](count(grade)) : []));
    return ui.commas([...counted, ...(count(undefined) > 0 ? [words.notCompared(count(undefined))] : [])]);
  };
}

function Group({ group }: { group: ComparisonGroup }) {
  const { insightsMeasures: words, insights, insightsView, ui } = useWords();
  const styles = useStyles();
  const quarterName = useQuarterName();
  const counts = useCounts();
  const { measure, measureQuarter, behaviourQuarter, state, comparisons } = group;
  const title = words.group(insights.files.measures[measure], quarterName(measureQuarter));
  const behaviours =
    behaviourQuarter === measureQuarter ? words.sameQuarter : words.quarterBefore(quarterName(behaviourQuarter));
  const why = {
    compared: comparisons.length === 0 ? insightsView.noFigures : undefined,
    not_yet: words.notYet(quarterName(behaviourQuarter)),
    left_out: words.leftOut,
  }[state];
  const hasSignal = comparisons.some(({ result }) => 'grade' in result && result.grade !== 'no_signal');
  return (
    <Disclosure summary={`${title} · ${behaviours}`} preview={why ?? counts(comparisons)} isOpenAtFirst={hasSignal}>
      {why === undefined ? (
        <>
          <p className={styles.quiet}>{words.barHint}</p>
          <ComparisonTable caption={ui.labelled(title, behaviours)} comparisons={comparisons} />
        </>
      ) : (
        <p className={styles.text}>{why}</p>
      )}
    </Disclosure>
  );
}

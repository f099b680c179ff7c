import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Insights } from '#contract/organization/insights.ts';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { explain } from '../../../api/explain.ts';
import { useBackStep } from '../../../host/useBackStep.ts';
import { useOpened } from '../../../host/useOpened.ts';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { EditorLayout } from '../../../ui/lists/EditorLayout.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useWords } from '../../../words/words.tsx';
import { useInsights } from '../queries.ts';
import { RuleList } from '../RuleList.tsx';
import { Drops } from './Drops.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { FigureDetail, figureHeadingId, type Unit } from './FigureDetail.tsx';
import { FigureGroups, figureLineId } from './FigureGroups.tsx';
import { subjectKey } from './figures.ts';
import { unitHeadingId, UnitPath } from './UnitPath.tsx';
import { useQuarterName } from './useQuarterName.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '640px' },
  quarter: { maxWidth: '320px' },
  rules: { maxWidth: '640px' },
});

/** `declared`: the playbook's list of behaviours that nobody was asked about. */
export function Overview({ declared }: { declared: ReactNode }) {
  const { insightsView: words, problems } = useWords();
  const styles = useStyles();
  const { path, here, go, insights } = useUnitPath();
  const [quarter, setQuarter] = useState<string>();
  const figure = useOpened({ heading: figureHeadingId, line: figureLineId });
  const { data, isPending, isLoadingError, error, refetch } = insights;
  return (
    <div className={styles.root}>
      <p className={styles.text}>{words.meaning}</p>
      <UnitPath path={path} below={data?.units ?? []} onGo={go} />
      {path.length === 1 && data?.units.length === 0 && <p className={styles.text}>{words.noUnits}</p>}
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.quarters.length === 0 ? words.noQuarters : undefined}
        lines={7}
      >
        {data && <Quarter insights={data} here={here} quarter={quarter} onQuarter={setQuarter} figure={figure} />}
      </ListState>
      <div className={styles.rules}>
        {declared}
        <RuleList summary={words.howToRead} rules={words.reading} />
        <RuleList summary={words.whySmall} rules={words.smallRules} />
      </div>
    </div>
  );
}

/** Kept in the client, so that a unit whose request fails still has a way up. */
function useUnitPath() {
  const { organization } = useWords().insightsView;
  const [chosen, setChosen] = useState<readonly Unit[]>([]);
  const insights = useInsights(chosen.at(-1)?.id ?? wholeOrganization);
  const path = [{ id: wholeOrganization, name: organization }, ...(insights.data?.path ?? chosen)];
  const go = (to: readonly Unit[]) => {
    flushSync(() => {
      setChosen(to.slice(1));
    });
    document.getElementById(unitHeadingId)?.focus();
  };
  useBackStep(chosen.length > 0, () => {
    go(path.slice(0, -1));
  });
  return { path, here: path.at(-1) ?? { id: wholeOrganization, name: organization }, go, insights };
}

interface QuarterProps {
  insights: Insights;
  here: Unit;
  quarter: string | undefined;
  onQuarter: (quarter: string) => void;
  figure: ReturnType<typeof useOpened>;
}

function Quarter({ insights, here, quarter, onQuarter, figure }: QuarterProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  const quarterName = useQuarterName();
  const shown = insights.quarters.find((one) => one.quarter === quarter) ?? insights.quarters[0];
  if (!shown) return null;
  // An earlier quarter may lack this wording: the figure stays open and says so.
  const subject = insights.quarters
    .flatMap(({ figures }) => figures)
    .find((one) => subjectKey(one.subject) === figure.opened)?.subject;
  return (
    <>
      <div className={styles.quarter}>
        <OptionSelect
          label={words.quarter}
          options={insights.quarters.map((one) => ({ value: one.quarter, name: quarterName(one.quarter) }))}
          value={shown.quarter}
          onChange={onQuarter}
        />
      </div>
      <Drops quarter={shown} />
      <EditorLayout
        list={
          shown.figures.length === 0 ? (
            <p className={styles.text}>{words.noFigures}</p>
          ) : (
            <FigureGroups quarter={shown} unit={here.id} opened={figure.opened} onOpen={figure.open} />
          )
        }
        editor={subject && <FigureDetail subject={subject} insights={insights} quarter={shown} here={here} />}
        hasPreview={false}
        back={words.back}
        onBack={figure.close}
      />
      {shown.figures.length > 0 && <Elsewhere here={here} quarter={shown.quarter} />}
    </>
  );
}

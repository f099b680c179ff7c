import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronRight12Regular } from '@fluentui/react-icons';
import { wholeOrganization } from '#contract/rules/organization/insights.ts';
import { bareList } from '../../../ui/bare.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { useWords } from '../../../words/words.tsx';
import type { Unit } from './FigureDetail.tsx';

export const unitHeadingId = 'insights-unit';

/** Above this, a select instead of a wall of links. */
const mostLinks = 8;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  line: {
    ...bareList,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  step: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  sign: { flexShrink: 0, ':dir(rtl)': { transform: 'scaleX(-1)' } },
  heading: { ...typographyStyles.subtitle2, margin: 0, overflowWrap: 'anywhere', outlineStyle: 'none' },
  select: { maxWidth: '320px' },
});

interface UnitPathProps {
  /** From the whole organization down to the unit shown. */
  path: readonly Unit[];
  below: readonly Unit[];
  /** Receives the new path. */
  onGo: (path: readonly Unit[]) => void;
}

export function UnitPath({ path, below, onGo }: UnitPathProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {path.length > 1 && (
        <nav aria-label={words.path}>
          <ol className={styles.line}>
            {path.slice(0, -1).map((unit, at) => (
              <li key={unit.id} className={styles.step}>
                <QuietButton dir="auto" onClick={() => onGo(path.slice(0, at + 1))}>
                  {unit.name}
                </QuietButton>
                <ChevronRight12Regular className={styles.sign} aria-hidden />
              </li>
            ))}
          </ol>
        </nav>
      )}
      <h2 id={unitHeadingId} tabIndex={-1} className={styles.heading} dir="auto">
        {path.at(-1)?.name}
      </h2>
      {below.length > 0 && (
        <nav aria-label={words.below}>
          <UnitsBelow below={below} onChoose={(unit) => onGo([...path, unit])} />
        </nav>
      )}
    </div>
  );
}

interface UnitsBelowProps {
  below: readonly Unit[];
  onChoose: (unit: Unit) => void;
}

function UnitsBelow({ below, onChoose }: UnitsBelowProps) {
  const { insightsView: words } = useWords();
  const styles = useStyles();
  if (below.length > mostLinks)
    return (
      <div className={styles.select}>
        <OptionSelect
          label={words.below}
          options={[
            { value: wholeOrganization, name: words.chooseUnit },
            ...below.map(({ id, name }) => ({ value: id, name })),
          ]}
          value={wholeOrganization}
          onChange={(chosen) => {
            const unit = below.find(({ id }) => id === chosen);
            if (unit) onChoose(unit);
          }}
        />
      </div>
    );
  return (
    <ul className={styles.line}>
      {below.map((unit) => (
        <li key={unit.id}>
          <QuietButton dir="auto" onClick={() => onChoose(unit)}>
            {unit.name}
          </QuietButton>
        </li>
      ))}
    </ul>
  );
}

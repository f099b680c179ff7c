import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Unit } from '#contract/organization/insights.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { touch, touchSize } from '../../../ui/touch.ts';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useOptimisticSwitch } from '../../../ui/useOptimisticSwitch.ts';
import { useWords } from '../../../words/words.tsx';
import { useSwitchUnit } from '../queries.ts';

const useStyles = makeStyles({
  list: { ...bareList, minWidth: 0 },
  below: { paddingInlineStart: tokens.spacingHorizontalXL },
  switch: {
    maxWidth: '100%',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    overflowWrap: 'anywhere',
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  label: { minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export function UnitTree({ units }: { units: readonly Unit[] }) {
  return <Level units={units} parent={null} offAbove={undefined} />;
}

interface LevelProps {
  units: readonly Unit[];
  parent: string | null;
  /** Name of the highest unit above that is off. */
  offAbove: string | undefined;
}

/** In the response's order. */
function Level({ units, parent, offAbove }: LevelProps) {
  const styles = useStyles();
  const here = units.filter((unit) => unit.parent === parent);
  if (here.length === 0) return null;
  return (
    <ul className={styles.list}>
      {here.map((unit) => (
        <li key={unit.id}>
          <UnitSwitch unit={unit} offAbove={offAbove} />
          <div className={styles.below}>
            <Level units={units} parent={unit.id} offAbove={offAbove ?? (unit.isOn ? undefined : unit.name)} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function UnitSwitch({ unit: { id, name, isOn }, offAbove }: { unit: Unit; offAbove: string | undefined }) {
  const { insightsView: words, problems } = useWords();
  const hintId = useId();
  const styles = useStyles();
  const { mutateAsync, error } = useSwitchUnit(id);
  const [shown, change] = useOptimisticSwitch(isOn, mutateAsync);
  const isWaiting = shown && offAbove !== undefined;
  return (
    <>
      <Switch
        className={styles.switch}
        checked={shown}
        aria-describedby={isWaiting ? hintId : undefined}
        label={{ children: <span dir="auto">{name}</span>, className: styles.label }}
        onChange={(_, { checked }) => {
          change(checked);
        }}
      />
      {isWaiting && (
        <p id={hintId} className={styles.hint} dir="auto">
          {words.countsOnce(offAbove)}
        </p>
      )}
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

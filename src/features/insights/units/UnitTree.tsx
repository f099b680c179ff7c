import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { Unit } from '#contract/insights.ts';
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
});

export function UnitTree({ units }: { units: readonly Unit[] }) {
  return <Level units={units} parent={null} />;
}

/** In the order of the answer. */
function Level({ units, parent }: { units: readonly Unit[]; parent: string | null }) {
  const styles = useStyles();
  const here = units.filter((unit) => unit.parent === parent);
  if (here.length === 0) return null;
  return (
    <ul className={styles.list}>
      {here.map((unit) => (
        <li key={unit.id}>
          <UnitSwitch unit={unit} />
          <div className={styles.below}>
            <Level units={units} parent={unit.id} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function UnitSwitch({ unit: { id, name, isOn } }: { unit: Unit }) {
  const { problems } = useWords();
  const styles = useStyles();
  const { mutateAsync, error } = useSwitchUnit(id);
  const [shown, change] = useOptimisticSwitch(isOn, mutateAsync);
  return (
    <>
      <Switch
        className={styles.switch}
        checked={shown}
        label={{ children: <span dir="auto">{name}</span>, className: styles.label }}
        onChange={(_, { checked }) => {
          change(checked);
        }}
      />
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

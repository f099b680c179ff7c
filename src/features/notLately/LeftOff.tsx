import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { explain } from '../../api/explain.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useLeaveOff, useLeftOff } from './queries.ts';

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
});

export function LeftOff() {
  const { notLately: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useLeftOff();
  const leave = useLeaveOff();
  const [isLeftOff, setLeftOff] = useOptimisticSwitch(data?.isLeftOff ?? false, leave.mutateAsync);
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      lines={1}
    >
      <div>
        <Switch
          className={styles.choice}
          checked={isLeftOff}
          label={words.leaveOff}
          onChange={(_, { checked }) => {
            setLeftOff(checked);
          }}
        />
        <p className={styles.quiet}>{words.leaveOffHint}</p>
        <div role="alert">{leave.error && <WarningText>{explain(leave.error, problems)}</WarningText>}</div>
      </div>
    </ListState>
  );
}

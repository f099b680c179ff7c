import { makeStyles, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { notificationKinds, type NotificationKind } from '#contract/rules/person/activity.ts';
import { explain } from '../../api/explain.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { useWords } from '../../words/words.tsx';
import { useChooseNotification, useNotificationChoices } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  choice: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
});

/** Switching a kind off is private: senders don't see it. */
export function NotificationChoices() {
  const { activity: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useNotificationChoices();
  return (
    <Section title={words.title}>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
      >
        <div className={styles.root}>
          {data &&
            notificationKinds.map((kind) => (
              <ChoiceSwitch key={kind} choice={kind} label={words.receives[kind]} isOn={data.receives[kind]} />
            ))}
          {data?.sends && <ChoiceSwitch choice="send" label={words.sends} isOn />}
        </div>
        <p className={styles.quiet}>{words.hint}</p>
      </ListState>
    </Section>
  );
}

interface ChoiceSwitchProps {
  choice: NotificationKind | 'send';
  label: string;
  isOn: boolean;
}

function ChoiceSwitch({ choice, label, isOn }: ChoiceSwitchProps) {
  const { problems } = useWords();
  const styles = useStyles();
  const { mutateAsync, error } = useChooseNotification(choice);
  const [shown, change] = useOptimisticSwitch(isOn, mutateAsync);
  return (
    <>
      <Switch
        className={styles.choice}
        checked={shown}
        label={label}
        onChange={(_, { checked }) => {
          change(checked);
        }}
      />
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

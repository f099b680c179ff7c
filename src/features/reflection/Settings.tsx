import { Switch } from '@fluentui/react-components';
import type { ReflectionSetting } from '#contract/person/reflection.ts';
import { called } from '#words/lines/called.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { useWords } from '../../words/words.tsx';
import { ChooseManager } from './ChooseManager.tsx';
import { useEndManager, useSaveSetting } from './queries.ts';
import { useReflectionStyles } from './styles.ts';

export function Settings({ setting }: { setting: ReflectionSetting }) {
  const styles = useReflectionStyles();
  return (
    <div className={styles.column}>
      <Manager manager={setting.manager} />
      <Choices setting={setting} />
    </div>
  );
}

function Manager({ manager }: Pick<ReflectionSetting, 'manager'>) {
  const all = useWords();
  const words = all.reflection;
  const styles = useReflectionStyles();
  const end = useEndManager();
  const name = called(manager?.person, all);
  const isOn = manager?.state === 'asked' || manager?.state === 'accepted';
  return (
    <div className={styles.column}>
      <p className={styles.text}>{manager ? words.states[manager.state](name) : words.nobody}</p>
      {isOn && (
        <div>
          <QuietButton
            appearance="secondary"
            disabledFocusable={end.isPending}
            onClick={() => {
              if (!end.isPending) end.mutate(undefined);
            }}
          >
            {words.endManager(name)}
          </QuietButton>
          <div role="alert">{end.error && <WarningText>{explain(end.error, all.problems)}</WarningText>}</div>
        </div>
      )}
      {!isOn && <ChooseManager />}
    </div>
  );
}

function Choices({ setting: { weekday, countsForInsights } }: { setting: ReflectionSetting }) {
  const { reflection: words, problems } = useWords();
  const styles = useReflectionStyles();
  const save = useSaveSetting();
  const [counts, setCounts] = useOptimisticSwitch(countsForInsights, (on) =>
    save.mutateAsync({ weekday, countsForInsights: on }),
  );
  return (
    <>
      <OptionSelect
        label={words.dueOn}
        options={[
          ...words.weekdays.map((name, index) => ({ value: String(index + 1), name })),
          { value: '', name: words.never },
        ]}
        value={String(weekday ?? '')}
        onChange={(chosen) => {
          save.mutate({ weekday: chosen === '' ? null : Number(chosen), countsForInsights });
        }}
      />
      <div>
        <Switch
          checked={counts}
          label={words.counts}
          onChange={(_, { checked }) => {
            setCounts(checked);
          }}
        />
        <p className={styles.quiet}>{words.countsHint}</p>
      </div>
      <div role="alert">{save.error && <WarningText>{explain(save.error, problems)}</WarningText>}</div>
    </>
  );
}

import { Switch } from '@fluentui/react-components';
import type { Choice, Grant } from '#contract/person/coach.ts';
import { grantDays } from '#contract/rules/person/coach.ts';
import { explain } from '../../api/explain.ts';
import { ConfirmButton } from '../../ui/buttons/ConfirmButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useOptimisticSwitch } from '../../ui/useOptimisticSwitch.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useExtendGrant, useRevokeGrant, useShareThing } from './queries.ts';
import { useStyles } from './styles.ts';

interface ActiveGrantProps {
  grant: Grant;
  onStopped: () => void;
}

export function ActiveGrant({ grant, onStopped }: ActiveGrantProps) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const extend = useExtendGrant();
  const revoke = useRevokeGrant();
  const { id, coach, kinds, isEarlierToo, expiresAt, choices, readings } = grant;
  const named = kinds.map((kind) => words.kinds[kind]);
  return (
    <>
      <bdi className={styles.name}>{coach.name}</bdi>
      <span className={styles.text}>
        {words.reads((isEarlierToo ? [...named, words.earlierToo] : named).join(' · '))}
      </span>
      <span className={styles.quiet}>{words.untilDay(format.date(expiresAt))}</span>
      <Readings readings={readings} />
      {choices.length > 0 && (
        <fieldset className={styles.bare} aria-label={words.shareFor(coach.name)}>
          <span className={styles.quiet}>{words.shareTitle}</span>
          {choices.map((choice) => (
            <ShareSwitch key={choice.id} grant={id} choice={choice} />
          ))}
        </fieldset>
      )}
      <div className={styles.buttons}>
        <QuietButton
          appearance="secondary"
          aria-label={words.extendNamed(grantDays, coach.name)}
          disabledFocusable={extend.isPending}
          onClick={() => {
            if (!extend.isPending) extend.mutate(id);
          }}
        >
          {extend.isPending ? words.extending : words.extend(grantDays)}
        </QuietButton>
        <ConfirmButton
          ask={words.stop}
          sure={words.stopSure(coach.name)}
          yes={words.stopYes}
          no={words.stopNo}
          busy={words.stopping}
          isBusy={revoke.isPending}
          problem={revoke.error ? explain(revoke.error, problems) : undefined}
          onYes={() => {
            if (!revoke.isPending) revoke.mutateAsync(id).then(onStopped, () => undefined);
          }}
        />
      </div>
      <div role="alert">{extend.error && <WarningText>{explain(extend.error, problems)}</WarningText>}</div>
    </>
  );
}

export function Readings({ readings }: Pick<Grant, 'readings'>) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const [latest] = readings;
  if (!latest) return <span className={styles.quiet}>{words.neverRead}</span>;
  return (
    <Disclosure summary={words.wasRead(format.day(latest.day))}>
      <ul className={styles.days}>
        {readings.map(({ day, kinds }) => (
          <li key={day} className={styles.quiet}>
            {words.readOn(format.day(day), kinds.map((kind) => words.kinds[kind]).join(' · '))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function ShareSwitch({ grant, choice: { kind, id, at, line, isShared } }: { grant: string; choice: Choice }) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const format = useFormat();
  const { mutateAsync, error } = useShareThing(grant);
  const [shown, change] = useOptimisticSwitch(isShared, (next) => mutateAsync({ thing: id, kind, isShared: next }));
  const day = format.date(at);
  return (
    <>
      <Switch
        className={styles.tick}
        checked={shown}
        label={kind === 'results' ? words.comments(day) : words.single(words.kinds[kind], day, line)}
        onChange={(_, { checked }) => {
          change(checked);
        }}
      />
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </>
  );
}

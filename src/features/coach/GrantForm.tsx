import { Checkbox, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { grantDays, kindsToGrant, type CoachKind } from '#contract/rules/person/coach.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { addDays } from '../../ui/forms/days.ts';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useFindCoach, useGrantCoach } from './queries.ts';
import { useStyles } from './styles.ts';

interface GrantFormProps {
  today: string;
  onDone: () => void;
}

/** First the code and a name to recognize, then what that person may read. */
export function GrantForm({ today, onDone }: GrantFormProps) {
  const [code, setCode] = useState('');
  const find = useFindCoach();
  const name = find.data?.name;
  return name === undefined ? (
    <FindForm
      code={code}
      onCode={(typed) => {
        setCode(typed);
        find.reset();
      }}
      isBusy={find.isPending}
      error={find.error}
      onFind={() => {
        find.mutate(code);
      }}
      onCancel={onDone}
    />
  ) : (
    <ChooseForm code={code} name={name} today={today} onDone={onDone} />
  );
}

interface FindFormProps {
  code: string;
  onCode: (typed: string) => void;
  isBusy: boolean;
  error: Error | null;
  onFind: () => void;
  onCancel: () => void;
}

function FindForm({ code, onCode, isBusy, error, onFind, onCancel }: FindFormProps) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const isReady = !isBlankText(code) && !isBusy;
  const problem = explainField(fieldsOf(error), 'code', problems);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onFind();
      }}
    >
      <Labelled label={words.code} hint={words.codeHint} problem={problem}>
        <Input
          ref={field}
          className={styles.input}
          dir="ltr"
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(_, { value }) => {
            onCode(value);
          }}
        />
      </Labelled>
      <div role="alert">{error && problem === undefined && <WarningText>{explain(error, problems)}</WarningText>}</div>
      <div className={styles.buttons}>
        <QuietButton type="submit" appearance="primary" disabledFocusable={!isReady}>
          {isBusy ? words.finding : words.find}
        </QuietButton>
        <QuietButton className={styles.beside} onClick={onCancel}>
          {words.cancel}
        </QuietButton>
      </div>
    </form>
  );
}

function ChooseForm({ code, name, today, onDone }: GrantFormProps & { code: string; name: string }) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const { timeZone } = useFormat();
  const grant = useGrantCoach();
  const [id] = useState(() => crypto.randomUUID());
  const [kinds, setKinds] = useState<readonly CoachKind[]>([]);
  const [isEarlierToo, setEarlierToo] = useState(false);
  const last = addDays(today, grantDays);
  const [until, setUntil] = useState(last);
  const [isTried, setTried] = useState(false);
  const isDay = until >= today && until <= last;
  const send = () => {
    setTried(true);
    if (kinds.length === 0 || !isDay || grant.isPending) return;
    const body = { code, kinds: [...kinds], isEarlierToo, expiresAt: endOf(until), timeZone };
    grant.mutateAsync({ grant: id, ...body }).then(onDone, () => undefined);
  };
  return (
    <form
      className={styles.form}
      aria-label={words.found(name)}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <output className={styles.name}>{words.found(name)}</output>
      <Kinds kinds={kinds} onKinds={setKinds} problem={isTried && kinds.length === 0 ? words.choose : undefined} />
      <Checkbox
        className={styles.tick}
        label={words.earlier}
        checked={isEarlierToo}
        onChange={(_, { checked }) => {
          setEarlierToo(checked === true);
        }}
      />
      <Labelled label={words.until} problem={isDay ? undefined : words.untilHint(grantDays)}>
        <Input
          className={styles.input}
          type="date"
          min={today}
          max={last}
          value={until}
          onChange={(_, { value }) => {
            setUntil(value);
          }}
        />
      </Labelled>
      <Refusal error={grant.error} />
      <div className={styles.buttons}>
        <QuietButton type="submit" appearance="primary" disabledFocusable={grant.isPending}>
          {grant.isPending ? words.granting : words.grant(name)}
        </QuietButton>
        <QuietButton className={styles.beside} onClick={onDone}>
          {words.cancel}
        </QuietButton>
      </div>
    </form>
  );
}

/** The last moment of a day in the reader's time zone. */
function endOf(day: string): number {
  return new Date(`${day}T23:59:59.999`).getTime();
}

interface KindsProps {
  kinds: readonly CoachKind[];
  onKinds: (kinds: readonly CoachKind[]) => void;
  problem: string | undefined;
}

function Kinds({ kinds, onKinds, problem }: KindsProps) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
  }, []);
  return (
    <>
      {kindsToGrant.map((kind, index) => (
        <Checkbox
          key={kind}
          {...(index === 0 ? { ref: first } : {})}
          className={styles.tick}
          label={words.kinds[kind]}
          checked={kinds.includes(kind)}
          onChange={(_, { checked }) => {
            onKinds(checked === true ? [...kinds, kind] : kinds.filter((one) => one !== kind));
          }}
        />
      ))}
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
    </>
  );
}

function Refusal({ error }: { error: Error | null }) {
  const { coach: words, problems } = useWords();
  const [field] = fieldsOf(error);
  const text = () => {
    if (field?.field === 'expiresAt') return words.untilHint(grantDays);
    return (field && explainField([field], field.field, problems)) ?? explain(error, problems);
  };
  return <div role="alert">{error && <WarningText>{text()}</WarningText>}</div>;
}

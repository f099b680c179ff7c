import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConcernKind } from '#contract/concern.ts';
import { concernKinds, unsignedLength } from '#contract/rules/concern.ts';
import type { Person } from '#contract/people.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { usePeopleAsRead } from '../../api/people.ts';
import { ProblemError } from '../../api/problem.ts';
import { usePersonStore } from '../../storage/usePersonStore.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Choice } from '../../ui/forms/Choice.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { QuietLink } from '../../ui/buttons/QuietLink.tsx';
import { useFingerprint } from '../../admission/useFingerprint.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called, shown } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { unsignedChoice, useConcerns, useDrop, useRaise } from './queries.ts';
import type { ConcernInput } from './sealed.ts';
import { blank, slotOf, type ConcernDraft } from './typed.ts';

export interface ConcernFormProps {
  series: string;
  meeting: string;
  /** The reader's id. */
  you: string;
  /** Who has the chair: the concern goes to them. */
  host: Person;
  /** Who organizes reads it too; null: nobody does. */
  organizer: string | null;
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  how: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
  },
  fill: { flexGrow: 1 },
});

/** Dissent, a risk, or what somebody is waiting for: to the host, by name or without. */
export function ConcernForm({ series, meeting, you, host, organizer, onDone }: ConcernFormProps) {
  const all = useWords();
  const { concern: words, problems } = all;
  const format = useFormat();
  const { language } = format;
  const styles = useStyles();
  const announce = useAnnounce();
  const people = usePeopleAsRead(series);
  const { data } = useConcerns({ series, meeting });
  const { id, content, change, clear } = useUnsent<ConcernDraft>(slotOf(meeting), blank, you);
  const raise = useRaise({ series, meeting });
  const drop = useDrop();
  const [wasNotTaken, setNotTaken] = useState<'over' | 'gathering'>();
  const [lacks, setLacks] = useState<readonly ('text' | 'from')[]>([]);
  const store = usePersonStore(you);
  const choice = unsignedChoice(data?.unsigned, store);
  const { box = null, openedAt = null } = data?.unsigned ?? {};
  const letters = useFingerprint(box?.key);
  const isUnnamed = content.isUnnamed && choice === 'open' && box !== null && store !== undefined;
  const isBusy = raise.isPending || drop.isPending;
  const refused = isUnnamed ? drop.error : raise.error;
  const fields = refused instanceof ProblemError ? refused.fields : [];

  const namedHint = words.namedHint(called(host, all), organizer === null || organizer === host.id);

  const set = (next: Partial<ConcernDraft>) => {
    raise.reset();
    drop.reset();
    setNotTaken(undefined);
    setLacks([]);
    change(next);
  };
  const problemOf = (field: 'text' | 'from') =>
    lacks.includes(field) ? problems.fields.empty : explainField(fields, field, problems);
  const finish = (sentence: string) => {
    clear();
    announce(sentence);
    onDone();
  };
  const press = () => {
    if (isBusy) return;
    if (content.isUnnamed && !isUnnamed) {
      // If the inbox was opened while they typed, it is sent with their name only if they say so.
      if (!data || !store) return;
      set({ isUnnamed: false });
      setNotTaken('over');
      return;
    }
    const { kind, text, from } = content;
    const missing = [
      ...(isBlankText(text) ? ['text' as const] : []),
      ...(kind === 'waiting' && (from?.name.trim() ?? '') === '' ? ['from' as const] : []),
    ];
    setLacks(missing);
    if (missing.length > 0) return;
    const saying: ConcernInput = { kind, text, from: kind === 'waiting' ? from : null };
    if (!isUnnamed) {
      raise.mutate({ id, ...saying, to: host.id }, { onSuccess: () => finish(words.told) });
      return;
    }
    if (text.trim().length > unsignedLength) return;
    drop.mutate(
      { store, box, saying },
      {
        onSuccess: (became) => {
          if (became === 'dropped') finish(words.dropped);
          else setNotTaken(became);
        },
      },
    );
  };

  return (
    <div className={styles.root}>
      <Choice
        question={words.kindLabel}
        options={concernKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
        value={content.kind}
        onChange={(kind: ConcernKind) => {
          set({ kind });
        }}
      />
      <LineArea
        label={words.textLabels[content.kind]}
        value={content.text}
        limit={isUnnamed ? unsignedLength : undefined}
        problem={problemOf('text')}
        onChange={(text) => {
          set({ text });
        }}
      />
      {content.kind === 'waiting' && (
        <NamedPicker
          label={words.fromLabel}
          people={(people.data ?? []).filter((one) => one.id !== you)}
          value={shown(content.from, all)}
          problem={problemOf('from')}
          onChange={(from) => {
            set({ from });
          }}
        />
      )}
      <div className={styles.how}>
        {choice === 'open' && (
          <Choice
            question={words.howLabel}
            options={[
              { value: 'named', text: words.named },
              { value: 'unnamed', text: words.unnamed },
            ]}
            value={isUnnamed ? 'unnamed' : 'named'}
            onChange={(how) => {
              set({ isUnnamed: how === 'unnamed' });
            }}
          />
        )}
        <p className={styles.quiet}>
          <Sentence text={isUnnamed ? words.unnamedHint : namedHint} of={[called(host, all)]} />
        </p>
        <p className={styles.quiet}>{isUnnamed ? words.unnamedStays : words.namedStays}</p>
        {choice !== 'open' && (
          <p className={styles.quiet}>
            {choice === 'over' && openedAt !== null ? words.closedAt(format.time(openedAt)) : words.why[choice]}
          </p>
        )}
        {isUnnamed && (
          <>
            <QuietLink href={`/anonymous?language=${language}`}>{words.check}</QuietLink>
            {letters !== undefined && <p className={styles.quiet}>{words.fingerprint(letters)}</p>}
          </>
        )}
      </div>
      <div className={styles.fill} />
      <PrimaryBar
        label={words.send}
        busyLabel={words.sending}
        isBusy={isBusy}
        problem={
          wasNotTaken
            ? words.notTaken[wasNotTaken]
            : refused && fields.length === 0
              ? explain(refused, problems)
              : undefined
        }
        onPress={press}
      >
        <QuietButton onClick={onDone}>{words.back}</QuietButton>
      </PrimaryBar>
    </div>
  );
}

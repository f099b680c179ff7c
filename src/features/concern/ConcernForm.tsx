import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { concernKinds, unsignedLength } from '#contract/rules/meeting/concern.ts';
import type { ConcernKind } from '#contract/meeting/concern.ts';
import type { Person } from '#contract/wire/people.ts';
import { usePeopleAsRead } from '../../api/people.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { QuietLink } from '../../ui/buttons/QuietLink.tsx';
import { useFingerprint } from '../../admission/useFingerprint.ts';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called, shown } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useConcernForm } from './useConcernForm.ts';

export interface ConcernFormProps {
  series: string;
  meeting: string;
  you: string;
  host: Person;
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

export function ConcernForm({ series, meeting, you, host, organizer, onDone }: ConcernFormProps) {
  const { concern: words } = useWords();
  const styles = useStyles();
  const form = useConcernForm({ series, meeting, you, host: host.id, onDone });
  const { content, change } = form;
  return (
    <div className={styles.root}>
      <Choice
        question={words.kindLabel}
        options={concernKinds.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
        value={content.kind}
        onChange={(kind: ConcernKind) => {
          change({ kind });
        }}
      />
      <LineArea
        label={words.textLabels[content.kind]}
        value={content.text}
        limit={form.isUnnamed ? unsignedLength : undefined}
        problem={form.problemOf('text')}
        onChange={(text) => {
          change({ text });
        }}
      />
      {content.kind === 'waiting' && <WaitingFor series={series} you={you} form={form} />}
      <Sender form={form} host={host} organizer={organizer} />
      <div className={styles.fill} />
      <PrimaryBar
        label={words.send}
        busyLabel={words.sending}
        isBusy={form.isSending}
        problem={form.notTaken ? words.notTaken[form.notTaken] : form.failure}
        onPress={form.send}
      >
        <QuietButton onClick={onDone}>{words.back}</QuietButton>
      </PrimaryBar>
    </div>
  );
}

interface PartProps {
  form: ReturnType<typeof useConcernForm>;
}

function WaitingFor({ series, you, form }: PartProps & Pick<ConcernFormProps, 'series' | 'you'>) {
  const all = useWords();
  const people = usePeopleAsRead(series);
  return (
    <NamedPicker
      label={all.concern.fromLabel}
      people={(people.data ?? []).filter((one) => one.id !== you)}
      value={shown(form.content.from, all)}
      problem={form.problemOf('from')}
      onChange={(from) => {
        form.change({ from });
      }}
    />
  );
}

function Sender({ form, host, organizer }: PartProps & Pick<ConcernFormProps, 'host' | 'organizer'>) {
  const all = useWords();
  const words = all.concern;
  const styles = useStyles();
  const format = useFormat();
  const { isUnnamed, inbox, change } = form;
  const name = called(host, all);
  const namedHint = words.namedHint(name, organizer === null || organizer === host.id);
  return (
    <div className={styles.how}>
      {inbox.choice === 'open' && (
        <Choice
          question={words.howLabel}
          options={[
            { value: 'named', text: words.named },
            { value: 'unnamed', text: words.unnamed },
          ]}
          value={isUnnamed ? 'unnamed' : 'named'}
          onChange={(how) => {
            change({ isUnnamed: how === 'unnamed' });
          }}
        />
      )}
      <p className={styles.quiet}>
        <Sentence text={isUnnamed ? words.unnamedHint : namedHint} of={[name]} />
      </p>
      <p className={styles.quiet}>{isUnnamed ? words.unnamedStays : words.namedStays}</p>
      {inbox.choice !== 'open' && (
        <p className={styles.quiet}>
          {inbox.choice === 'over' && inbox.openedAt !== null
            ? words.closedAt(format.time(inbox.openedAt))
            : words.why[inbox.choice]}
        </p>
      )}
      {isUnnamed && <InboxCheck form={form} />}
    </div>
  );
}

function InboxCheck({ form }: PartProps) {
  const { concern: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const letters = useFingerprint(form.inbox.key);
  return (
    <>
      <QuietLink href={`/anonymous?language=${language}`}>{words.check}</QuietLink>
      {letters !== undefined && <p className={styles.quiet}>{words.fingerprint(letters)}</p>}
    </>
  );
}

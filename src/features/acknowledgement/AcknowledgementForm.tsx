import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { acknowledgementKinds } from '#contract/rules/meeting/acknowledgement.ts';
import { explain } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PeopleChips } from '../../ui/people/PeopleChips.tsx';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { kindOf } from './kinds.ts';
import { Lately } from './Lately.tsx';
import type { AcknowledgementDraft } from './acknowledgementDraft.ts';
import { useAcknowledgementForm } from './useAcknowledgementForm.ts';

export interface AcknowledgementFormProps {
  series: string;
  meeting: string;
  you: { id: string; isHost: boolean };
  about?: Pick<AcknowledgementDraft, 'to' | 'kind'> | undefined;
  onDone: () => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, rowGap: tokens.spacingVerticalM, minWidth: 0 },
  whom: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
  fill: { flexGrow: 1 },
});

export function AcknowledgementForm({ series, meeting, you, about, onDone }: AcknowledgementFormProps) {
  const { acknowledgement: words } = useWords();
  const styles = useStyles();
  const form = useAcknowledgementForm({ series, meeting, you: you.id, about, onDone });
  const { content, change, send } = form;
  const what = useRef<HTMLTextAreaElement>(null);
  const pick = (set: Partial<AcknowledgementDraft>, isPointed: boolean) => {
    change(set);
    // Only for pointers: a keyboard reaches the next field anyway.
    if (isPointed && content.what === '') what.current?.focus();
  };
  return (
    <div className={styles.root}>
      <Recipients series={series} you={you.id} form={form} onPick={pick} />
      <KindSelect form={form} />
      <LineArea
        ref={what}
        label={words.what}
        value={content.what}
        problem={form.problemOf('what')}
        onChange={(text) => {
          change({ what: text });
        }}
        onEnter={send}
      />
      <Outcome form={form} />
      {you.isHost && (
        <Disclosure summary={words.lately}>
          <Lately
            series={series}
            meeting={meeting}
            picked={content.to}
            onPick={(to, isPointed) => {
              pick({ to, isForAll: false }, isPointed);
            }}
          />
        </Disclosure>
      )}
      <div className={styles.fill} />
      <SendBar form={form} onBack={onDone} />
    </div>
  );
}

interface PartProps {
  form: ReturnType<typeof useAcknowledgementForm>;
}

interface RecipientsProps extends PartProps {
  series: string;
  you: string;
  onPick: (set: Partial<AcknowledgementDraft>, isPointed: boolean) => void;
}

function Recipients({ series, you, form, onPick }: RecipientsProps) {
  const { acknowledgement: words, problems } = useWords();
  const styles = useStyles();
  const people = usePeople(series);
  const { content, change, recipientProblem } = form;
  return (
    <div className={styles.whom}>
      <ListState
        isPending={people.isPending}
        problem={people.error && !people.data ? `${words.peopleFailed} ${explain(people.error, problems)}` : undefined}
        onTryAgain={() => void people.refetch()}
      >
        <PeopleChips
          label={words.whom}
          people={(people.data ?? []).filter((one) => one.id !== you)}
          picked={content.to}
          onChange={(to, isPointed) => {
            onPick({ to, isForAll: false }, isPointed);
          }}
          everybody={{
            label: words.wholeTeam,
            isPicked: content.isForAll,
            onPick: (isPointed) => {
              onPick({ to: [], other: '', isForAll: !content.isForAll }, isPointed);
            },
          }}
          find={words.find}
        />
        <Disclosure summary={words.somebodyElse} isOpenAtFirst={content.other !== ''}>
          <LineArea
            label={words.otherName}
            value={content.other}
            problem={form.problemOf('others.0')}
            onChange={(other) => {
              change({ other, isForAll: false });
            }}
            onEnter={form.send}
          />
        </Disclosure>
      </ListState>
      <div role="alert">{recipientProblem !== undefined && <WarningText>{recipientProblem}</WarningText>}</div>
    </div>
  );
}

function KindSelect({ form: { content, change } }: PartProps) {
  const { acknowledgement: words } = useWords();
  const styles = useStyles();
  return (
    <Field
      label={{ children: words.kindLabel, className: styles.label }}
      hint={words.exampleOf(words.examples[content.kind])}
    >
      <Select
        select={{ className: styles.select }}
        value={content.kind}
        onChange={(_, { value }) => {
          change({ kind: kindOf(value) ?? 'contribution' });
        }}
      >
        {acknowledgementKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kinds[kind]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function Outcome({ form: { content, change, problemOf, send } }: PartProps) {
  const { acknowledgement: words } = useWords();
  return (
    <Disclosure summary={words.itLedTo} isOpenAtFirst={content.outcome !== ''}>
      <LineArea
        label={words.outcome}
        value={content.outcome}
        problem={problemOf('outcome')}
        onChange={(text) => {
          change({ outcome: text });
        }}
        onEnter={send}
      />
    </Disclosure>
  );
}

function SendBar({ form, onBack }: PartProps & { onBack: () => void }) {
  const { acknowledgement: words } = useWords();
  return (
    <PrimaryBar
      label={words.send}
      busyLabel={words.sending}
      isBusy={form.isSending}
      problem={form.failure}
      onPress={form.send}
    >
      <div>
        <QuietButton onClick={onBack}>{words.back}</QuietButton>
      </div>
    </PrimaryBar>
  );
}

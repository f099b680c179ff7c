import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { acknowledgementKinds } from '#contract/rules/acknowledgement.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { ProblemError } from '../../api/problem.ts';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PeopleChips } from '../../ui/people/PeopleChips.tsx';
import { PrimaryBar } from '../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { allCalled, called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { kindOf } from './kinds.ts';
import { Lately } from './Lately.tsx';
import { useAcknowledge } from './queries.ts';
import { blank, slotOf, type AcknowledgementDraft } from './typed.ts';

export interface AcknowledgementFormProps {
  series: string;
  meeting: string;
  you: { id: string; isHost: boolean };
  /** Whom, and for what, it begins with. */
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

/** Whom, what for, and one short text. */
export function AcknowledgementForm({ series, meeting, you, about, onDone }: AcknowledgementFormProps) {
  const all = useWords();
  const { acknowledgement: words, problems } = all;
  const styles = useStyles();
  const announce = useAnnounce();
  const format = useFormat();
  const people = usePeople(series);
  const { id, content, change, clear } = useUnsent<AcknowledgementDraft>(
    slotOf(meeting, about?.to),
    { ...blank, ...about },
    you.id,
  );
  const send = useAcknowledge(series, meeting);
  const [isPressed, setPressed] = useState(false);
  const what = useRef<HTMLTextAreaElement>(null);
  const others = (people.data ?? []).filter((one) => one.id !== you.id);
  const isForSomebody = content.isForAll || content.to.length > 0 || !isBlankText(content.other);

  const set = (next: Partial<AcknowledgementDraft>) => {
    send.reset();
    change(next);
  };
  const pick = (next: Partial<AcknowledgementDraft>, isPointed: boolean) => {
    set(next);
    // What comes next is to say what for; a keyboard goes there by itself.
    if (isPointed && content.what === '') what.current?.focus();
  };
  const fields = send.error instanceof ProblemError ? send.error.fields : [];
  const press = () => {
    setPressed(true);
    if (!isForSomebody || send.isPending) return;
    const { kind, outcome, isForAll } = content;
    send.mutate(
      {
        id,
        kind,
        outcome,
        what: content.what,
        to: isForAll ? [] : content.to,
        others: isForAll || isBlankText(content.other) ? [] : [content.other],
      },
      {
        onSuccess: ({ to }) => {
          clear();
          announce(
            words.said(allCalled(to, all, format)),
            to.map((one) => called(one, all)),
          );
          onDone();
        },
      },
    );
  };
  const whomProblem = isPressed && !isForSomebody ? words.nobody : explainField(fields, 'to', problems);

  return (
    <div className={styles.root}>
      <div className={styles.whom}>
        <ListState
          isPending={people.isPending}
          problem={
            people.error && !people.data ? `${words.peopleFailed} ${explain(people.error, problems)}` : undefined
          }
          onTryAgain={() => void people.refetch()}
        >
          <PeopleChips
            label={words.whom}
            people={others}
            picked={content.to}
            onChange={(to, isPointed) => {
              pick({ to, isForAll: false }, isPointed);
            }}
            everybody={{
              label: words.wholeTeam,
              isPicked: content.isForAll,
              onPick: (isPointed) => {
                pick({ to: [], other: '', isForAll: !content.isForAll }, isPointed);
              },
            }}
            find={words.find}
          />
          <Disclosure summary={words.somebodyElse} isOpenAtFirst={content.other !== ''}>
            <LineArea
              label={words.otherName}
              value={content.other}
              problem={explainField(fields, 'others.0', problems)}
              onChange={(other) => {
                set({ other, isForAll: false });
              }}
              onEnter={press}
            />
          </Disclosure>
        </ListState>
        <div role="alert">{whomProblem !== undefined && <WarningText>{whomProblem}</WarningText>}</div>
      </div>
      <Field
        label={{ children: words.kindLabel, className: styles.label }}
        hint={words.exampleOf(words.examples[content.kind])}
      >
        <Select
          select={{ className: styles.select }}
          value={content.kind}
          onChange={(_, { value }) => {
            set({ kind: kindOf(value) ?? 'contribution' });
          }}
        >
          {acknowledgementKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <LineArea
        ref={what}
        label={words.what}
        value={content.what}
        problem={explainField(fields, 'what', problems)}
        onChange={(text) => {
          set({ what: text });
        }}
        onEnter={press}
      />
      <Disclosure summary={words.itLedTo} isOpenAtFirst={content.outcome !== ''}>
        <LineArea
          label={words.outcome}
          value={content.outcome}
          problem={explainField(fields, 'outcome', problems)}
          onChange={(text) => {
            set({ outcome: text });
          }}
          onEnter={press}
        />
      </Disclosure>
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
      <PrimaryBar
        label={words.send}
        busyLabel={words.sending}
        isBusy={send.isPending}
        problem={send.error && fields.length === 0 ? explain(send.error, problems) : undefined}
        onPress={press}
      >
        <div>
          <QuietButton onClick={onDone}>{words.back}</QuietButton>
        </div>
      </PrimaryBar>
    </div>
  );
}

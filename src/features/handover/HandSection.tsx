import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '#contract/wire/people.ts';
import type { SectionKind } from '#contract/meeting/handover.ts';
import { sectionKinds } from '#contract/rules/meeting/handover.ts';
import { explain, explainField } from '../../api/explain.ts';
import type { MeetingPath } from '../../api/call.ts';
import { PersonMoment } from '../../api/PersonMoment.tsx';
import { usePeople } from '../../api/people.ts';
import { fieldsOf } from '../../api/problem.ts';
import { bareList } from '../../ui/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import { matching, type Picked } from '../../ui/people/people.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { useDropSection, useHandSection, useSections } from './queries.ts';

export interface HandSectionProps {
  series: string;
  meeting: string;
  you: string;
  host: Person;
  onAsked: (name: string) => void;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function HandSection({ series, meeting, you, host, onAsked }: HandSectionProps) {
  const { problems } = useWords();
  const styles = useStyles();
  const hand = useHandSection({ series, meeting });
  const [id] = useState(() => crypto.randomUUID());
  const [handover, setHandover] = useState<Handover>({ kind: 'chair', title: '', picked: null });
  const change = (set: Partial<Handover>) => {
    hand.reset();
    setHandover((now) => ({ ...now, ...set }));
  };
  const { kind, title, picked } = handover;
  const to = picked?.id ?? null;
  const fields = fieldsOf(hand.error);
  return (
    <div className={styles.form}>
      <OpenHandovers series={series} meeting={meeting} />
      <WhatToHand handover={handover} problem={explainField(fields, 'title', problems)} onChange={change} />
      <RecipientPicker
        series={series}
        isEligible={(person) => person !== you && (kind === 'item' || person !== host.id)}
        picked={picked}
        problem={explainField(fields, 'person', problems)}
        onPick={(value) => {
          change({ picked: value });
        }}
      />
      <PersonMoment moment="section" person={to} isPick />
      {picked !== null && to !== null && (
        <Confirmation
          kind={kind}
          picked={picked}
          isBusy={hand.isPending}
          problem={hand.error && fields.length === 0 ? explain(hand.error, problems) : undefined}
          onAsk={(name) => {
            if (!hand.isPending) hand.mutate({ id, kind, title, person: to }, { onSuccess: () => onAsked(name) });
          }}
          onKeep={() => {
            setHandover((now) => ({ ...now, picked: null }));
          }}
        />
      )}
      <GivenCount series={series} meeting={meeting} />
    </div>
  );
}

interface Handover {
  kind: SectionKind;
  title: string;
  picked: Picked | null;
}

interface WhatToHandProps {
  handover: Handover;
  problem: string | undefined;
  onChange: (set: Partial<Handover>) => void;
}

function WhatToHand({ handover: { kind, title }, problem, onChange }: WhatToHandProps) {
  const { section: words } = useWords();
  return (
    <>
      <Choice
        question={words.what}
        options={sectionKinds.toReversed().map((value) => ({ value, text: words.kinds[value] }))}
        value={kind}
        onChange={(next) => {
          onChange({ kind: next });
        }}
      />
      {kind === 'item' && (
        <LineArea
          label={words.title}
          value={title}
          problem={problem}
          onChange={(text) => {
            onChange({ title: text });
          }}
        />
      )}
    </>
  );
}

function OpenHandovers({ series, meeting }: MeetingPath) {
  const all = useWords();
  const { section: words, problems } = all;
  const styles = useStyles();
  const { data } = useSections({ series, meeting });
  const drop = useDropSection({ series, meeting });
  const open = (data?.sections ?? []).filter(({ state, kind }) => state !== 'accepted' || kind !== 'chair');
  if (open.length === 0) return null;
  return (
    <div>
      <ul className={styles.list}>
        {open.map(({ id, state, kind, title, to }) => (
          <li key={id} className={styles.row}>
            <span className={styles.quiet}>
              <Sentence
                text={words.sentences[state](called(to, all), words.names[kind](title))}
                of={[called(to, all), title]}
              />
            </span>
            <QuietButton
              aria-label={words.dropOf(called(to, all))}
              disabledFocusable={drop.isPending}
              onClick={() => {
                if (!drop.isPending) drop.mutate(id);
              }}
            >
              {words.drop}
            </QuietButton>
          </li>
        ))}
      </ul>
      <div role="alert">{drop.error && <WarningText>{explain(drop.error, problems)}</WarningText>}</div>
    </div>
  );
}

interface RecipientPickerProps {
  series: string;
  isEligible: (person: string) => boolean;
  picked: Picked | null;
  problem: string | undefined;
  onPick: (picked: Picked | null) => void;
}

function RecipientPicker({ series, isEligible, picked, problem, onPick }: RecipientPickerProps) {
  const { section: words } = useWords();
  const people = usePeople(series);
  const eligible = (people.data ?? []).filter((one) => !one.isExternal && isEligible(one.id));
  const isNobody = picked?.id === null && matching(eligible, picked.name).length === 0;
  return (
    <NamedPicker
      label={words.to}
      placeholder={words.hint}
      people={eligible}
      value={picked}
      problem={problem ?? (isNobody ? words.chooseSomebody : undefined)}
      onChange={onPick}
    />
  );
}

interface ConfirmationProps {
  kind: SectionKind;
  picked: Picked;
  isBusy: boolean;
  problem: string | undefined;
  onAsk: (name: string) => void;
  onKeep: () => void;
}

function Confirmation({ kind, picked, isBusy, problem, onAsk, onKeep }: ConfirmationProps) {
  const all = useWords();
  const { section: words } = all;
  const styles = useStyles();
  const name = called(picked, all);
  return (
    <>
      <p className={styles.text}>
        <Sentence text={words.sure[kind](name)} of={[name]} />
      </p>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      <div className={styles.answers}>
        <QuietButton
          appearance="secondary"
          disabledFocusable={isBusy}
          onClick={() => {
            onAsk(name);
          }}
        >
          {words.ask(name)}
        </QuietButton>
        <QuietButton appearance="secondary" onClick={onKeep}>
          {words.keep}
        </QuietButton>
      </div>
    </>
  );
}

function GivenCount({ series, meeting }: MeetingPath) {
  const { section: words } = useWords();
  const styles = useStyles();
  const { data } = useSections({ series, meeting });
  const given = data?.given ?? 0;
  return given > 0 ? <p className={styles.quiet}>{words.given(given)}</p> : null;
}

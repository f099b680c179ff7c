import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '#contract/people.ts';
import type { SectionKind } from '#contract/handover.ts';
import { sectionKinds } from '#contract/rules/handover.ts';
import { explain, explainField } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { ProblemError } from '../../api/problem.ts';
import { bareList } from '../../ui/lists/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { NamedPicker } from '../../ui/people/NamedPicker.tsx';
import { matching, type Picked } from '../../ui/people/people.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { Sentence } from '../../ui/text/Sentence.tsx';
import { called } from '../../words/called.ts';
import { useWords } from '../../words/words.tsx';
import { useDropSection, useHandSection, useSections } from './queries.ts';

export interface HandSectionProps {
  series: string;
  meeting: string;
  you: string;
  /** Who has the chair. */
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

/** Asks a named person to take on an item, the closing or the chair, and tells what became of it. */
export function HandSection({ series, meeting, you, host, onAsked }: HandSectionProps) {
  const all = useWords();
  const { section: words, problems } = all;
  const styles = useStyles();
  const people = usePeople(series);
  const { data } = useSections({ series, meeting });
  const hand = useHandSection({ series, meeting });
  const drop = useDropSection({ series, meeting });
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<SectionKind>('chair');
  const [title, setTitle] = useState('');
  const [picked, setPicked] = useState<Picked | null>(null);
  const eligible = (people.data ?? []).filter(
    (one) => one.id !== you && !one.isExternal && (kind === 'item' || one.id !== host.id),
  );
  const to = picked?.id ?? null;
  const isTyped = picked !== null && to === null && matching(eligible, picked.name).length === 0;
  const fields = hand.error instanceof ProblemError ? hand.error.fields : [];
  const open = (data?.sections ?? []).filter(({ state, kind: of }) => state !== 'accepted' || of !== 'chair');
  return (
    <div className={styles.form}>
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((section) => (
            <li key={section.id} className={styles.row}>
              <span className={styles.quiet}>
                <Sentence
                  text={words.told[section.state](called(section.to, all), words.names[section.kind](section.title))}
                  of={[called(section.to, all), section.title]}
                />
              </span>
              <QuietButton
                aria-label={words.dropOf(called(section.to, all))}
                disabledFocusable={drop.isPending}
                onClick={() => {
                  if (!drop.isPending) drop.mutate(section.id);
                }}
              >
                {words.drop}
              </QuietButton>
            </li>
          ))}
        </ul>
      )}
      <Choice
        question={words.what}
        options={sectionKinds.toReversed().map((value) => ({ value, text: words.kinds[value] }))}
        value={kind}
        onChange={(next) => {
          hand.reset();
          setKind(next);
        }}
      />
      {kind === 'item' && (
        <LineArea
          label={words.title}
          value={title}
          problem={explainField(fields, 'title', problems)}
          onChange={(text) => {
            hand.reset();
            setTitle(text);
          }}
        />
      )}
      <NamedPicker
        label={words.to}
        placeholder={words.hint}
        people={eligible}
        value={picked}
        problem={explainField(fields, 'person', problems) ?? (isTyped ? words.chooseSomebody : undefined)}
        onChange={(value) => {
          hand.reset();
          setPicked(value);
        }}
      />
      {picked !== null && to !== null && (
        <>
          <p className={styles.text}>
            <Sentence text={words.sure[kind](called(picked, all))} of={[called(picked, all)]} />
          </p>
          <div role="alert">
            {hand.error && fields.length === 0 && <WarningText>{explain(hand.error, problems)}</WarningText>}
          </div>
          <div className={styles.answers}>
            <QuietButton
              appearance="secondary"
              disabledFocusable={hand.isPending}
              onClick={() => {
                const name = called(picked, all);
                if (!hand.isPending) hand.mutate({ id, kind, title, person: to }, { onSuccess: () => onAsked(name) });
              }}
            >
              {words.ask(called(picked, all))}
            </QuietButton>
            <QuietButton
              appearance="secondary"
              onClick={() => {
                setPicked(null);
              }}
            >
              {words.keep}
            </QuietButton>
          </div>
        </>
      )}
      <div role="alert">{drop.error && <WarningText>{explain(drop.error, problems)}</WarningText>}</div>
      {data?.given != null && data.given > 0 && <p className={styles.quiet}>{words.given(data.given)}</p>}
    </div>
  );
}

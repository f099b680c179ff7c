import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ObserverView, Sheet } from '#contract/observer.ts';
import { observed, observedSights } from '#contract/rules/observer.ts';
import { useBehaviourNames } from '../../api/behaviours.ts';
import { explain, explainField } from '../../api/explain.ts';
import { textOf } from '../../drafts/merge.ts';
import { ProblemError } from '../../api/problem.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareList } from '../../ui/lists/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { ConflictNote } from '../../ui/forms/ConflictNote.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import type { MeetingPath } from '../../api/call.ts';
import { useHandSheet, useSheetDraft } from './queries.ts';
import { SheetRead } from './SheetRead.tsx';

export interface SheetFormProps {
  place: MeetingPath;
  sheet: NonNullable<ObserverView['sheet']>;
  /** Whom it is about, as they are called. */
  about: string;
}

type Row = Sheet['rows'][number];

const useStyles = makeStyles({
  rows: {
    ...bareList,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBlock: tokens.spacingVerticalS,
  },
  row: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  whole: { width: '100%', minWidth: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  // The box stands at the edge where everything else begins.
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
  hand: { alignSelf: 'flex-start' },
});

/** What an observer writes: each behaviour if they want, and one strength and one thing to grow. */
export function SheetForm({ place, sheet, about }: SheetFormProps) {
  const { observer: words, problems } = useWords();
  const format = useFormat();
  const nameOf = useBehaviourNames(place.series);
  const styles = useStyles();
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const draft = useSheetDraft(place, sheet);
  const hand = useHandSheet(place, draft);
  const { content } = draft;
  const fields = [...draft.fields, ...(hand.error instanceof ProblemError ? hand.error.fields : [])];
  const isMissing = fields.some(({ code }) => code === 'empty');

  if (sheet.handedAt !== null)
    return (
      <Section title={words.sheet}>
        <p className={styles.quiet}>{words.handedAt(format.time(sheet.handedAt))}</p>
        <SheetRead series={place.series} sheet={sheet.content} />
      </Section>
    );

  const set = (change: Partial<Sheet>) => {
    hand.reset();
    draft.change((now) => ({ ...now, ...change }));
  };
  const setRow = (id: string, change: Partial<Row>) => {
    draft.change(({ rows, ...rest }) => {
      const row = rows.find((one) => one.id === id) ?? { id, sight: null, note: '' };
      const others = rows.filter((one) => one.id !== id);
      return { ...rest, rows: [...others, { ...row, ...change }] };
    });
  };
  const conflict = (path: string) => {
    const found = draft.conflicts.find((one) => one.path === path);
    if (!found) return null;
    const sight = observedSights.find((one) => one === found.theirs);
    return (
      <ConflictNote
        theirs={sight ? words.sights[sight] : textOf(found.theirs)}
        onUseTheirs={() => {
          draft.settleConflict(path, 'theirs');
        }}
        onKeepMine={() => {
          draft.settleConflict(path, 'mine');
        }}
      />
    );
  };
  const sentence = (field: 'strength' | 'growth', label: string, hint: string) => (
    <div className={styles.whole}>
      <LineArea
        label={label}
        hint={hint}
        value={content[field]}
        problem={explainField(fields, `content.${field}`, problems)}
        onChange={(text) => {
          set({ [field]: text });
        }}
      />
      {conflict(field)}
    </div>
  );

  return (
    <div ref={root} tabIndex={-1}>
      <Section title={words.sheet}>
        <p className={styles.quiet}>{words.sheetHint}</p>
        <ul className={styles.rows}>
          {observed.map((id) => {
            const row = content.rows.find((one) => one.id === id);
            return (
              <li key={id} className={styles.row}>
                <Choice
                  question={nameOf(id)}
                  options={observedSights.map((value) => ({ value, text: words.sights[value] }))}
                  value={row?.sight ?? null}
                  onChange={(sight) => {
                    setRow(id, { sight });
                  }}
                />
                {conflict(`rows.${id}.sight`)}
                <Note
                  behaviour={nameOf(id)}
                  note={row?.note ?? ''}
                  onChange={(note) => {
                    setRow(id, { note });
                  }}
                />
                {conflict(`rows.${id}.note`)}
              </li>
            );
          })}
        </ul>
        {sentence('strength', words.strength, words.strengthHint)}
        {sentence('growth', words.growth, words.growthHint)}
        <Checkbox
          className={styles.checkbox}
          indicator={{ className: styles.box }}
          label={words.mayBeNamed}
          checked={content.mayBeNamed}
          onChange={(_, { checked }) => {
            set({ mayBeNamed: checked === true });
          }}
        />
        <p className={styles.quiet}>{words.handHint(about)}</p>
        <QuietButton
          className={styles.hand}
          appearance="secondary"
          disabledFocusable={hand.isPending}
          onClick={() => {
            if (hand.isPending) return;
            hand.mutate(undefined, {
              onSuccess: () => {
                announce(words.handedOver);
                keepFocusAt(root.current);
              },
            });
          }}
        >
          {hand.isPending ? words.handing : words.hand(about)}
        </QuietButton>
        <div role="alert">
          {hand.error && <WarningText>{isMissing ? words.oneOfEach : explain(hand.error, problems)}</WarningText>}
        </div>
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
      </Section>
    </div>
  );
}

/** Folded away until somebody has something to say. */
function Note({ behaviour, note, onChange }: { behaviour: string; note: string; onChange: (note: string) => void }) {
  const { observer: words } = useWords();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen && note === '')
    return (
      <QuietButton
        aria-label={words.addNoteOn(behaviour)}
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.addNote}
      </QuietButton>
    );
  return (
    <div className={styles.whole}>
      <LineArea
        label={words.noteOn(behaviour)}
        isLabelHidden
        placeholder={words.note}
        value={note}
        onChange={onChange}
        ref={isOpen && note === '' ? focusFirst : undefined}
      />
    </div>
  );
}

/** The field takes the place of the button that was pressed. */
function focusFirst(area: HTMLTextAreaElement | null): void {
  if (document.activeElement === document.body) area?.focus();
}

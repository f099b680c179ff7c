import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ObserverView, Sheet } from '#contract/meeting/observer.ts';
import { observedSights } from '#contract/rules/meeting/observer.ts';
import { explain } from '../../api/explain.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { DraftField, DraftLine } from '../../drafts/controls/DraftField.tsx';
import { itemIn, withRefusals, type DraftPart } from '../../drafts/draftPart.ts';
import { useAnnounce } from '../../ui/Announcer.tsx';
import { bareList } from '../../ui/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
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
import { useSheetBehaviours, type BehaviourOnSheet } from './useSheetBehaviours.ts';

export interface SheetFormProps {
  place: MeetingPath;
  sheet: NonNullable<ObserverView['sheet']>;
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
  checkbox: {
    alignItems: 'center',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  box: { alignSelf: 'center' },
  hand: { alignSelf: 'flex-start' },
});

export function SheetForm({ place, sheet, about }: SheetFormProps) {
  const { observer: words } = useWords();
  const format = useFormat();
  const styles = useStyles();
  if (sheet.handedAt === null) return <OpenSheet place={place} sheet={sheet} about={about} />;
  return (
    <Section title={words.sheet}>
      <p className={styles.quiet}>{words.handedAt(format.time(sheet.handedAt))}</p>
      <SheetRead series={place.series} sheet={sheet} />
    </Section>
  );
}

function OpenSheet({ place, sheet, about }: SheetFormProps) {
  const { observer: words, problems } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const root = useRef<HTMLDivElement>(null);
  const draft = useSheetDraft(place, sheet);
  const hand = useHandSheet(place, draft);
  const part = withRefusals(draft, hand);
  const isMissing = part.fields.some(({ code }) => code === 'empty');
  return (
    <div ref={root} tabIndex={-1}>
      <Section title={words.sheet}>
        <p className={styles.quiet}>{words.sheetHint}</p>
        <BehaviourRows series={place.series} kept={sheet.behaviours} draft={draft} />
        <StrengthAndGrowth draft={part} />
        <MayBeNamed draft={part} />
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

interface BehaviourRowsProps {
  series: string;
  kept: SheetFormProps['sheet']['behaviours'];
  draft: DraftPart<Sheet>;
}

function BehaviourRows({ series, kept, draft }: BehaviourRowsProps) {
  const behaviours = useSheetBehaviours(series, kept, draft.content);
  const styles = useStyles();
  return (
    <ul className={styles.rows}>
      {behaviours.map(({ id, texts }) => (
        <li key={id} className={styles.row}>
          <BehaviourRow draft={rowIn(draft, id)} texts={texts} />
        </li>
      ))}
    </ul>
  );
}

/** A row joins the sheet with its first content. */
function rowIn(draft: DraftPart<Sheet>, id: string): DraftPart<Row> {
  const index = draft.content.rows.findIndex((row) => row.id === id);
  return itemIn(draft, 'rows', draft.content.rows[index] ?? { id, sight: null, note: '' }, index);
}

function BehaviourRow({ draft, texts }: { draft: DraftPart<Row>; texts: BehaviourOnSheet['texts'] }) {
  const { observer: words } = useWords();
  return (
    <>
      <DraftField draft={draft} field="sight" show={(sight) => (sight ? words.sights[sight] : '')}>
        {({ value, onChange }) => (
          <div>
            <Choice
              question={texts.name}
              options={observedSights.map((sight) => ({ value: sight, text: words.sights[sight] }))}
              value={value}
              onChange={onChange}
            />
            <FallbackMark of={texts} />
          </div>
        )}
      </DraftField>
      <DraftField draft={draft} field="note" show={String}>
        {({ value, onChange }) => <Note behaviour={texts.name} note={value} onChange={onChange} />}
      </DraftField>
    </>
  );
}

function StrengthAndGrowth({ draft }: { draft: DraftPart<Sheet> }) {
  const { observer: words } = useWords();
  const styles = useStyles();
  return (
    <>
      <div className={styles.whole}>
        <DraftLine draft={draft} field="strength" label={words.strength} hint={words.strengthHint} />
      </div>
      <div className={styles.whole}>
        <DraftLine draft={draft} field="growth" label={words.growth} hint={words.growthHint} />
      </div>
    </>
  );
}

function MayBeNamed({ draft }: { draft: DraftPart<Sheet> }) {
  const { observer: words } = useWords();
  const styles = useStyles();
  return (
    <Checkbox
      className={styles.checkbox}
      indicator={{ className: styles.box }}
      label={words.mayBeNamed}
      checked={draft.content.mayBeNamed}
      onChange={(_, { checked }) => {
        draft.change((now) => ({ ...now, mayBeNamed: checked === true }));
      }}
    />
  );
}

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

function focusFirst(area: HTMLTextAreaElement | null): void {
  if (document.activeElement === document.body) area?.focus();
}

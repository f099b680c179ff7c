import type { Gap, RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import type { Observation, SharedCommitment } from '#contract/meeting/recap.ts';
import { aiLines } from '#words/lines/aiLines.ts';
import { called } from '#words/lines/called.ts';
import { carriedAction, carriedItem, type CarriedLine } from '#words/lines/carriedOver.ts';
import { gapLine } from '#words/lines/gapLine.ts';
import { minutesLines } from '#words/lines/minutesLines.ts';
import { TypedText } from '../../../words/TypedText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { ConcernItem } from '../ConcernItem.tsx';
import { DecisionMade } from '../DecisionMade.tsx';
import { Acknowledged } from './Acknowledged.tsx';
import { FiledList } from './FiledList.tsx';
import { useReading } from './reading.ts';

export interface FiledItemsProps {
  section: RecapSection;
}

export function FiledItems({ section }: FiledItemsProps) {
  const words = useWords();
  const format = useFormat();
  const styles = useReading();
  switch (section.kind) {
    case 'decisions':
      if (section.items.length === 0) return <p className={styles.quiet}>{words.recap.noDecisions}</p>;
      return <FiledList items={section.items} item={(decision) => <DecisionMade decision={decision} />} />;
    case 'actions':
      return <p className={styles.quiet}>{words.recap.nothingToDo}</p>;
    case 'done':
      return (
        <Noted
          lines={section.items.map((one) => ({ id: one.id, ...carriedAction(one, { today: '', words, format }) }))}
        />
      );
    case 'stillOpen':
      return (
        <Noted
          lines={section.items.map((one) => ({
            id: one.item.id,
            ...carriedItem(one, { today: section.today, words, format }),
          }))}
        />
      );
    case 'questions':
      return <FiledList items={section.items} item={({ text }) => <TypedParagraph>{text}</TypedParagraph>} />;
    case 'concerns':
    case 'answered':
      return <FiledList items={section.items} item={(concern) => <ConcernItem concern={concern} />} />;
    case 'learnings':
      return <FiledList items={section.items} item={({ learned }) => <TypedParagraph>{learned}</TypedParagraph>} />;
    case 'commitments':
      return <FiledList items={section.items} item={(commitment) => <Committed commitment={commitment} />} />;
    case 'acknowledgements':
      return <FiledList items={section.items} item={(said) => <Acknowledged said={said} />} />;
    case 'observed':
      return <FiledList items={section.items} item={(observation) => <Observed observation={observation} />} />;
    case 'missing':
      return <Gaps gaps={section.items} />;
    case 'aiCheck':
      return <Lines lines={section.items.flatMap((check) => aiLines(check, words))} />;
    case 'minutes':
      return <Lines lines={section.items.flatMap((minutes) => minutesLines(minutes, words, format))} />;
  }
}

function TypedParagraph({ children }: { children: string }) {
  return (
    <p className={useReading().text} dir="auto">
      <TypedText>{children}</TypedText>
    </p>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => <TypedParagraph key={line}>{line}</TypedParagraph>);
}

function Noted({ lines }: { lines: readonly (CarriedLine & { id: string })[] }) {
  const styles = useReading();
  const one = ({ text, notes }: CarriedLine) => (
    <>
      <div className={styles.text} dir="auto">
        <TypedText>{text}</TypedText>
      </div>
      {notes.length > 0 && (
        <div className={styles.quiet} dir="auto">
          {notes.join(' · ')}
        </div>
      )}
    </>
  );
  return <FiledList items={lines} item={one} />;
}

function Committed({ commitment: { by, line } }: { commitment: SharedCommitment }) {
  const words = useWords();
  const styles = useReading();
  return (
    <>
      <TypedParagraph>{line}</TypedParagraph>
      <p className={styles.quiet}>
        <bdi>{called(by, words)}</bdi>
      </p>
    </>
  );
}

function Observed({ observation: { strength, growth, by } }: { observation: Observation }) {
  const words = useWords();
  const styles = useReading();
  return (
    <>
      <TypedParagraph>{words.recap.strength(strength)}</TypedParagraph>
      <TypedParagraph>{words.recap.growth(growth)}</TypedParagraph>
      {by && <p className={styles.quiet}>{words.recap.observedBy(called(by, words))}</p>}
    </>
  );
}

function Gaps({ gaps }: { gaps: readonly Gap[] }) {
  const words = useWords();
  const styles = useReading();
  return (
    <FiledList
      items={gaps.map((gap) => ({ id: `${gap.code} ${gap.items[0]?.about}`, gap }))}
      item={({ gap }) => (
        <p className={styles.quiet} dir="auto">
          {gapLine(gap, words)}
        </p>
      )}
    />
  );
}

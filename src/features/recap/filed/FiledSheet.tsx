import { makeStyles, tokens } from '@fluentui/react-components';
import { outline, type RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import type { Filed } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { called } from '#words/lines/called.ts';
import { sectionTitle } from '#words/lines/sectionTitle.ts';
import { Section } from '../../../ui/lists/Section.tsx';
import { TypedText } from '../../../words/TypedText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { FiledActions } from './FiledActions.tsx';
import { FiledItems } from './FiledItems.tsx';
import { useReading } from './reading.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export interface FiledSheetProps {
  filed: Filed;
  marked?: string | undefined;
  accepted: readonly string[];
}

export function FiledSheet({ filed, marked, accepted }: FiledSheetProps) {
  const words = useWords();
  const styles = useReading();
  return (
    <div className={useStyles().root}>
      {!isBlankText(filed.purpose) && (
        <Section title={words.recap.purpose}>
          <p className={styles.text} dir="auto">
            <TypedText>{filed.purpose}</TypedText>
          </p>
        </Section>
      )}
      {outline(filed).map((part) => (
        <Section key={sectionKey(part)} title={sectionTitle(part, words)}>
          {part.kind === 'actions' && part.items.length > 0 ? (
            <FiledActions owned={part.items} marked={marked} accepted={accepted} />
          ) : (
            <FiledItems section={part} />
          )}
        </Section>
      ))}
      <End filed={filed} />
    </div>
  );
}

function sectionKey(part: RecapSection): string {
  return part.kind === 'decisions' ? part.heading : part.kind;
}

function End({ filed: { questionsUntil, by, at, correctedAt } }: { filed: Filed }) {
  const words = useWords();
  const format = useFormat();
  const styles = useReading();
  const shared = words.recap.sharedBy(called(by, words), format.dateTime(at));
  const corrected = correctedAt === undefined ? '' : ` · ${words.filed.corrected(format.date(correctedAt))}`;
  return (
    <>
      {questionsUntil && <p className={styles.text}>{words.recap.questionsWelcome(format.day(questionsUntil))}</p>}
      <p className={styles.quiet}>{`${shared}${corrected}`}</p>
    </>
  );
}

import type { Minutes } from '#contract/recap.ts';
import { Section } from '../../../ui/lists/Section.tsx';
import { TypedText } from '../../../words/TypedText.tsx';
import { minutesLines } from '#words/minutesLines.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useReading } from './reading.ts';

/** Attendance, quorum, a note, and the link to the full minutes. */
export function FiledMinutes({ minutes }: { minutes: Minutes }) {
  const words = useWords();
  const format = useFormat();
  const styles = useReading();
  const lines = minutesLines(minutes, words, format);
  if (lines.length === 0) return null;
  return (
    <Section title={words.filed.minutes}>
      {lines.map((line) => (
        <p key={line} className={styles.text} dir="auto">
          <TypedText>{line}</TypedText>
        </p>
      ))}
    </Section>
  );
}

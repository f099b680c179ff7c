import type { Minutes } from '#contract/recap.ts';
import { Section } from '../../ui/Section.tsx';
import { TypedText } from '../../words/TypedText.tsx';
import { minutesLines } from '../../words/minutesLines.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useReading } from './reading.ts';

/** Who was there, whether that was a quorum, a note, and where the full minutes are. */
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

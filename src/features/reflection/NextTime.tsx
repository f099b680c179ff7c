import { Section } from '../../ui/lists/Section.tsx';
import type { MeetingPath } from '../../api/call.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useWords } from '../../words/words.tsx';
import { useNextTime } from './queries.ts';
import { useReflectionStyles } from './styles.ts';

/** A host's own "next time", at the opening for which they wrote it. */
export function NextTime(place: MeetingPath) {
  const words = useWords().reflection;
  const styles = useReflectionStyles();
  const { data: next } = useNextTime(place);
  if (!next) return null;
  return (
    <Section title={words.nextTime.title}>
      <p className={styles.text} dir="auto">
        <TypedText>{words.next(next.when, next.act)}</TypedText>
      </p>
      <p className={styles.quiet}>{words.nextTime.hint}</p>
    </Section>
  );
}

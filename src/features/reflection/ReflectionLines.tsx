import { makeStyles, tokens } from '@fluentui/react-components';
import type { Correction, ReflectionText } from '#contract/person/reflection.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { bareList } from '../../ui/bare.ts';
import { TypedText } from '../../words/TypedText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useReflectionStyles } from './styles.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, margin: 0, minWidth: 0 },
  facts: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  value: { margin: 0 },
});

interface ReflectionLinesProps {
  text: ReflectionText;
  corrections: readonly Correction[];
}

/** As it was sent; its author and its reader see the same. */
export function ReflectionLines({ text, corrections }: ReflectionLinesProps) {
  const words = useWords().reflection;
  const format = useFormat();
  const shared = useReflectionStyles();
  const styles = useStyles();
  const { tried, landed, nextWhen, nextThen, saw, facts } = text;
  const next = isBlankText(nextWhen + nextThen) ? '' : words.next(nextWhen, nextThen);
  const lines = [
    [words.tried, tried],
    [words.landed, landed],
    [words.nextTitle, next],
    [words.saw, saw],
  ].filter(([, line = '']) => !isBlankText(line));
  return (
    <>
      {facts.length > 0 && (
        <ul className={styles.facts}>
          {facts.map((fact) => (
            <li key={fact} className={shared.quiet} dir="auto">
              {fact}
            </li>
          ))}
        </ul>
      )}
      <dl className={styles.root}>
        {lines.map(([label, line = '']) => (
          <Line key={label} label={label ?? ''} text={line} />
        ))}
        {corrections.map(({ at, text: corrected }) => (
          <Line key={at} label={words.corrected(format.dateTime(at))} text={corrected} />
        ))}
      </dl>
    </>
  );
}

function Line({ label, text }: { label: string; text: string }) {
  const shared = useReflectionStyles();
  const styles = useStyles();
  return (
    <div>
      <dt className={shared.quiet}>{label}</dt>
      <dd className={styles.value}>
        <p className={shared.text} dir="auto">
          <TypedText>{text}</TypedText>
        </p>
      </dd>
    </div>
  );
}

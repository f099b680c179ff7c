import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { HandedSheet } from '#contract/meeting/observer.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { FallbackMark } from '../../api/FallbackMark.tsx';
import { bareList } from '../../ui/bare.ts';
import { useWords } from '../../words/words.tsx';
import { useSheetBehaviours } from './useSheetBehaviours.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

interface SheetReadProps {
  series: string;
  sheet: Pick<HandedSheet, 'content' | 'behaviours'>;
}

export function SheetRead({ series, sheet: { content, behaviours: kept } }: SheetReadProps) {
  const { strength, growth, rows } = content;
  const words = useWords().observer;
  const behaviours = useSheetBehaviours(series, kept, content);
  const styles = useStyles();
  const said = behaviours.flatMap(({ id, texts }) =>
    rows.flatMap((row) => (row.id === id && (row.sight !== null || !isBlankText(row.note)) ? [{ ...row, texts }] : [])),
  );
  return (
    <div className={styles.root}>
      <div>
        <p className={styles.quiet}>{words.strength}</p>
        <p className={styles.text} dir="auto">
          {strength}
        </p>
      </div>
      <div>
        <p className={styles.quiet}>{words.growth}</p>
        <p className={styles.text} dir="auto">
          {growth}
        </p>
      </div>
      {said.length > 0 && (
        <ul className={styles.list}>
          {said.map(({ id, sight, note, texts }) => (
            <li key={id} className={styles.quiet}>
              <bdi>{texts.name}</bdi>
              <FallbackMark of={texts} />
              {sight && ` · ${words.sights[sight]}`}
              {!isBlankText(note) && (
                <>
                  {' · '}
                  <bdi>{note}</bdi>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

import { makeStyles } from '@fluentui/react-components';
import type { Missing as MissingItem } from '#contract/recap.ts';
import { bareList } from '../../ui/bare.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { QuietButton } from '../../ui/QuietButton.tsx';
import { WarningText } from '../../ui/WarningText.tsx';
import { useWords } from '../../words/words.tsx';

export interface MissingProps {
  missing: MissingItem[];
  /** Somebody wants to mend it. */
  onPick: (item: MissingItem) => void;
}

const useStyles = makeStyles({
  list: bareList,
  item: { justifyContent: 'flex-start' },
});

/** What a reader of the recap would ask next; each leads to its field. */
export function Missing({ missing, onPick }: MissingProps) {
  const words = useWords().recap;
  const styles = useStyles();
  if (missing.length === 0) return null;
  return (
    <Disclosure summary={<WarningText>{words.missingCount(missing.length)}</WarningText>}>
      <ul className={styles.list} aria-label={words.missingList}>
        {missing.map((item) => (
          <li key={`${item.code} ${item.about ?? ''}`}>
            <QuietButton
              className={styles.item}
              onClick={() => {
                onPick(item);
              }}
            >
              {words.missing[item.code](item.name.trim() === '' ? words.unnamed : item.name)}
            </QuietButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

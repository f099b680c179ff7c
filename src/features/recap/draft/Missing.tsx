import { makeStyles } from '@fluentui/react-components';
import { useRef } from 'react';
import { gapsIn, type Gap } from '#contract/rules/meeting/recap/outline.ts';
import type { Missing as MissingItem } from '#contract/meeting/recap.ts';
import { bareList } from '../../../ui/bare.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { gapLine } from '#words/lines/gapLine.ts';
import { useWords } from '../../../words/words.tsx';

export interface MissingProps {
  missing: MissingItem[];
  actions: number;
  onPick: (item: MissingItem) => void;
}

const useStyles = makeStyles({
  list: bareList,
  item: { justifyContent: 'flex-start' },
});

export function Missing({ missing, actions, onPick }: MissingProps) {
  const all = useWords();
  const words = all.recap;
  const styles = useStyles();
  const picked = useRef(new Map<string, string | null>());
  if (missing.length === 0) return null;
  const gaps = gapsIn(missing, actions);
  const pickNext = ({ code, items }: Gap) => {
    const last = picked.current.get(code);
    const next = items[(items.findIndex(({ about }) => about === last) + 1) % items.length];
    if (!next) return;
    picked.current.set(code, next.about);
    onPick(next);
  };
  return (
    <Disclosure summary={<WarningText>{words.missingCount(gaps.length)}</WarningText>}>
      <ul className={styles.list} aria-label={words.missingList}>
        {gaps.map((gap) => (
          <li key={gap.code === 'contested_without_reason' ? gap.items[0]?.about : gap.code}>
            <QuietButton
              className={styles.item}
              onClick={() => {
                pickNext(gap);
              }}
            >
              {gapLine(gap, all)}
            </QuietButton>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

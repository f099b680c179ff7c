import { Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Votes as Counted } from '#contract/meeting/decision.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { Labelled } from '../../../ui/text/Labelled.tsx';
import { isEnter } from '../../../ui/text/line.ts';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useWords } from '../../../words/words.tsx';
import type { DecisionText } from './fields.tsx';

const useStyles = makeStyles({
  root: { ...bareGroup, minWidth: 0 },
  title: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    padding: 0,
    paddingBottom: tokens.spacingVerticalXS,
  },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  count: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
});

const most = 100_000;
const nobody: Counted = { for: 0, against: 0, abstained: 0 };

/** A blank field is 0; all blank means not counted. */
export function Votes({ text, onEnter }: { text: DecisionText; onEnter: () => void }) {
  const { votes: words } = useWords().decision;
  const styles = useStyles();
  const votes = text.content.votes ?? nobody;
  const count = (field: keyof Counted, typed: string) => {
    const digits = typed.replaceAll(/\D/gu, '').slice(0, 6);
    const counted = { ...votes, [field]: Math.min(most, Number(digits)) };
    const isCounted = Object.values(counted).some((some) => some > 0);
    text.change((now) => ({ ...now, votes: isCounted ? counted : null }));
  };
  return (
    <fieldset className={styles.root}>
      <legend className={styles.title}>{words.label}</legend>
      <div className={styles.counts}>
        {(['for', 'against', 'abstained'] as const).map((field) => (
          <Labelled key={field} label={words[field]}>
            <Input
              className={styles.count}
              inputMode="numeric"
              autoComplete="off"
              placeholder="0"
              value={votes[field] === 0 ? '' : String(votes[field])}
              onChange={(_, { value }) => {
                count(field, value);
              }}
              onKeyDown={(event) => {
                if (isEnter(event)) onEnter();
              }}
            />
          </Labelled>
        ))}
      </div>
    </fieldset>
  );
}

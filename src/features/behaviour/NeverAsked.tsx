import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { useWords } from '../../words/words.tsx';
import { useNeverAsked } from './queries.ts';

const periods = ['quarter', 'halfYear'] as const;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  item: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface NeverAskedProps {
  reader: 'comms' | 'hr';
  nameOf: (id: string) => string;
}

export function NeverAsked(props: NeverAskedProps) {
  const { playbook: words } = useWords();
  return (
    <Disclosure summary={words.neverAsked}>
      <List {...props} />
    </Disclosure>
  );
}

function List({ reader, nameOf }: NeverAskedProps) {
  const { playbook: words, problems } = useWords();
  const styles = useStyles();
  const [period, setPeriod] = useState<(typeof periods)[number]>('quarter');
  const { data, isPending, isLoadingError, error, refetch } = useNeverAsked(reader);
  const ids = data?.[period] ?? [];
  return (
    <div className={styles.root}>
      <Choice
        question={words.neverAskedHint}
        options={periods.map((value) => ({ value, text: words.periods[value] }))}
        value={period}
        onChange={setPeriod}
      />
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={ids.length === 0 ? words.allAsked : undefined}
      >
        <ul className={styles.list}>
          {ids.map((id) => (
            <li key={id} className={styles.item} dir="auto">
              {nameOf(id)}
            </li>
          ))}
        </ul>
      </ListState>
      <p className={styles.hint}>{words.neverAskedMeans}</p>
    </div>
  );
}

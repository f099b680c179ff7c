import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '#contract/wire/people.ts';
import { explainField } from '../../api/explain.ts';
import { usePeopleWithMail } from '../../api/people.ts';
import { fieldsOf } from '../../api/problem.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import type { Picked } from '../../ui/people/people.ts';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';

export interface SwapProps {
  series: string;
  people: readonly Person[];
  isBusy: boolean;
  error: Error | null;
  onAsk: (person: string) => void;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalS },
  whole: { width: '100%', minWidth: 0 },
});

export function Swap({ series, people, isBusy, error, onAsk }: SwapProps) {
  const all = useWords();
  const { observer: words, problems } = all;
  const styles = useStyles();
  const peopleWithMail = usePeopleWithMail(series, people);
  const [picked, setPicked] = useState<Picked | null>(null);
  const fields = fieldsOf(error);
  const id = picked?.id ?? null;
  return (
    <Disclosure summary={words.swap}>
      <div className={styles.form}>
        <div className={styles.whole}>
          <PersonSelect
            label={words.swapWith}
            none={words.nobodyYet}
            people={peopleWithMail}
            value={picked}
            problem={explainField(fields, 'person', problems)}
            onChange={setPicked}
          />
        </div>
        {picked !== null && id !== null && (
          <QuietButton
            appearance="secondary"
            disabledFocusable={isBusy}
            onClick={() => {
              onAsk(id);
            }}
          >
            {words.ask(called(picked, all))}
          </QuietButton>
        )}
      </div>
    </Disclosure>
  );
}

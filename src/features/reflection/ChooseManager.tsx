import { useState } from 'react';
import { explain, explainField } from '../../api/explain.ts';
import { useMySeries } from '../../api/mySeries.ts';
import { fieldsOf } from '../../api/problem.ts';
import { SeriesSelect } from '../../drafts/controls/SeriesSelect.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import type { Picked } from '../../ui/people/people.ts';
import { PersonSelect } from '../../ui/people/PersonSelect.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useNameManager } from './queries.ts';
import { useReflectionStyles } from './styles.ts';

/** Through a meeting, because only there Teams says who belongs to the organization. */
export function ChooseManager() {
  const { reflection: words, home, problems } = useWords();
  const styles = useReflectionStyles();
  const series = useMySeries();
  const name = useNameManager();
  const [chosen, setChosen] = useState<string | null>(null);
  const [person, setPerson] = useState<Picked | null>(null);
  const people = series.data?.find((one) => one.series === chosen)?.people ?? [];
  const wrong = explainField(fieldsOf(name.error), 'person', problems);
  const ask = () => {
    if (chosen !== null && person?.id != null && !name.isPending) name.mutate({ series: chosen, person: person.id });
  };
  return (
    <fieldset className={styles.group} aria-label={words.chooseManager}>
      <ListState
        isPending={series.isPending}
        problem={series.isLoadingError ? explain(series.error, problems) : undefined}
        onTryAgain={() => void series.refetch()}
      >
        <SeriesSelect
          label={words.through}
          none={words.chooseMeeting}
          elsewhere={home.noTopic}
          value={chosen}
          onChange={(next) => {
            name.reset();
            setPerson(null);
            setChosen(next);
          }}
        />
      </ListState>
      {chosen !== null && (
        <>
          <PersonSelect
            label={words.who}
            none={words.choosePerson}
            people={people}
            value={person}
            problem={wrong}
            onChange={(next) => {
              name.reset();
              setPerson(next);
            }}
          />
          <p className={styles.quiet}>{words.askHint}</p>
          <QuietButton appearance="secondary" disabledFocusable={person === null || name.isPending} onClick={ask}>
            {name.isPending ? words.asking : words.ask}
          </QuietButton>
        </>
      )}
      <div role="alert">
        {name.error && wrong === undefined && <WarningText>{explain(name.error, problems)}</WarningText>}
      </div>
    </fieldset>
  );
}

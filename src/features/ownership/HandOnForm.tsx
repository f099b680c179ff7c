import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Named } from '#contract/wire/people.ts';
import { explain } from '../../api/explain.ts';
import { usePeople } from '../../api/people.ts';
import { bareGroup } from '../../ui/bare.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PeopleChips } from '../../ui/people/PeopleChips.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useWords } from '../../words/words.tsx';
import { useHandOn } from './queries.ts';

export interface HandOnFormProps {
  series: string;
  action: { id: string; what: string; owner: Named | null };
  onClose: () => void;
}

const useStyles = makeStyles({
  root: {
    ...bareGroup,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    outlineStyle: 'none',
  },
});

export function HandOnForm({ series, action, onClose }: HandOnFormProps) {
  const { ownership: words, acknowledgement, problems } = useWords();
  const styles = useStyles();
  const people = usePeople(series);
  const hand = useHandOn(series, action.id);
  const [from] = useState(action.owner?.id ?? null);
  const root = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    root.current?.focus();
  }, []);
  return (
    <fieldset ref={root} tabIndex={-1} className={styles.root} aria-label={words.handOnNamed(action.what)}>
      <ListState
        isPending={people.isPending}
        problem={people.isLoadingError ? explain(people.error, problems) : undefined}
        onTryAgain={() => void people.refetch()}
        lines={1}
      >
        <PeopleChips
          label={words.handOnTo}
          find={acknowledgement.find}
          people={(people.data ?? []).filter(({ id }) => id !== from)}
          picked={hand.isPending ? [hand.variables.to] : []}
          onChange={([to]) => {
            if (to !== undefined && !hand.isPending) hand.mutate({ from, to }, { onSuccess: onClose });
          }}
        />
      </ListState>
      <div role="alert">{hand.error && <WarningText>{explain(hand.error, problems)}</WarningText>}</div>
      <div>
        <QuietButton onClick={onClose}>{words.never}</QuietButton>
      </div>
    </fieldset>
  );
}

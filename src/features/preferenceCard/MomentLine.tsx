import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { lineAt } from '#contract/rules/person/preferenceCard.ts';
import type { MeetingPath } from '../../api/call.ts';
import type { ShownMoment } from '../../api/PersonMoment.tsx';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { usePersonStore } from '../../storage/usePersonStore.ts';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../words/words.tsx';
import { CardLineShown } from './CardLineShown.tsx';
import { useCardsHere } from './queries.ts';
import type { ShownLines } from './shownLines.ts';

export interface MomentLineProps extends MeetingPath, ShownMoment {
  shown: ShownLines;
}

const useStyles = makeStyles({
  root: { display: 'block', paddingTop: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
});

export function MomentLine({ moment, person, ...where }: MomentLineProps) {
  const all = useWords();
  const words = all.preferenceCard;
  const styles = useStyles();
  const { data } = useCardsHere(where);
  const name = lineAt[moment];
  const card = data?.cards.find(({ by }) => by.id === person);
  const text = card?.lines[name];
  const mayShow = useTurn(where, person, text, data?.meeting);
  return (
    <output className={styles.root}>
      {card && text !== undefined && mayShow && (
        <CardLineShown
          about={words.by(called(card.by, all), words.lines[name])}
          name={called(card.by, all)}
          text={text}
        />
      )}
    </output>
  );
}

type Where = Omit<MomentLineProps, 'moment' | 'person'>;

function useTurn(
  { shown, place, series }: Where,
  person: string,
  text: string | undefined,
  meeting: number | undefined,
): boolean {
  const store = usePersonStore(usePerson());
  const [granted, setGranted] = useState<string>();
  const wanted = text === undefined ? undefined : `${person} ${text}`;
  useEffect(() => {
    if (!store || wanted === undefined || text === undefined || meeting === undefined) return;
    let isOver = false;
    void shown.show(store, { place, person, meeting, series, text }).then((mayShow) => {
      if (!mayShow) return;
      if (isOver) shown.hide(place);
      else setGranted(wanted);
    });
    return () => {
      isOver = true;
      shown.hide(place);
    };
  }, [meeting, person, place, series, shown, store, text, wanted]);
  return wanted !== undefined && granted === wanted;
}

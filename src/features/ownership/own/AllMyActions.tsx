import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { MyAction as MyActionView } from '#contract/meeting/ownership.ts';
import { visibleText } from '#contract/rules/text.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../../words/words.tsx';
import { MyAction } from './MyAction.tsx';
import { useMyActions } from '../queries.ts';

export interface AllMyActionsProps {
  /** The current chat; undefined: the personal tab. */
  series: string | undefined;
  onShow?: (action: MyActionView) => void;
}

const useStyles = makeStyles({
  list: { ...bareList, overflowWrap: 'anywhere' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  gone: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXS },
});

export function AllMyActions({ series, onShow }: AllMyActionsProps) {
  const all = useWords();
  const { ownership: words, problems } = all;
  const styles = useStyles();
  const actions = useMyActions(series);
  const { data } = actions;
  return (
    <ListState
      isPending={actions.isPending}
      problem={actions.isLoadingError ? explain(actions.error, problems) : undefined}
      onTryAgain={() => void actions.refetch()}
      empty={data && data.actions.length + data.noLonger.length === 0 ? words.noneOpen : undefined}
    >
      {data?.actions.length === 0 && <p className={styles.none}>{words.noneOpen}</p>}
      <ul className={styles.list}>
        {data?.actions.map((action) => (
          <li key={`${action.series} ${action.id}`}>
            <MyAction action={action} series={series} onShow={onShow} />
          </li>
        ))}
      </ul>
      {data && data.noLonger.length > 0 && (
        <ul className={styles.list} aria-label={words.noLonger}>
          {data.noLonger.map((one) => (
            <li key={`${one.series} ${one.id}`} className={styles.gone}>
              {one.kind === 'handed'
                ? words.wasHandedOn(visibleText(one.what) || words.unnamed, called(one.to, all), called(one.by, all))
                : words.wasDropped(visibleText(one.what) || words.unnamed, called(one.by, all), one.reason)}
            </li>
          ))}
        </ul>
      )}
    </ListState>
  );
}

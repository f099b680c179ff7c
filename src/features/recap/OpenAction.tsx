import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { startTransition, useOptimistic } from 'react';
import type { OpenItems } from '#contract/recap.ts';
import { explain } from '../../api/explain.ts';
import { touch, touchSize } from '../../ui/touch.ts';
import { WarningText } from '../../ui/WarningText.tsx';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useMarkDone } from './queries.ts';

export interface OpenActionProps {
  series: string;
  action: OpenItems['actions'][number];
  /** Its owner or the host. */
  mayTick: boolean;
}

const useStyles = makeStyles({
  // The box stands at the edge where everything else begins.
  root: {
    width: '100%',
    alignItems: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize },
  },
  // As much room as a box and its label have.
  plain: { paddingBlock: tokens.spacingVerticalS },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  text: {
    ...typographyStyles.body1,
    display: 'block',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
  },
  more: {
    ...typographyStyles.caption1,
    display: 'block',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground2,
  },
});

/** An action of an earlier meeting, to be ticked when it is done. */
export function OpenAction({ series, action, mayTick }: OpenActionProps) {
  const all = useWords();
  const { recap: words, problems } = all;
  const format = useFormat();
  const styles = useStyles();
  const mark = useMarkDone(series, action.id);
  const [isDone, setDone] = useOptimistic(action.isDone);
  const owner = action.isYours ? words.yours : called(action.owner, all) || words.noOwner;
  const due = action.due === null ? words.noDate : format.day(action.due);
  const text = (
    <>
      <span className={styles.text}>{action.what === '' ? words.unnamed : action.what}</span>
      <span className={styles.more}>
        {owner} · {due}
        {!mayTick && isDone && ` · ${words.done}`}
      </span>
      {action.moved && (
        <span className={styles.more}>
          {action.moved.from === null
            ? words.movedNoDate(action.moved.reason)
            : words.movedFrom(format.day(action.moved.from), action.moved.reason)}
        </span>
      )}
    </>
  );
  // A box that can't be ticked would only be grey.
  if (!mayTick) return <div className={styles.plain}>{text}</div>;
  return (
    <>
      <Checkbox
        className={styles.root}
        checked={isDone}
        label={{
          className: styles.label,
          children: text,
        }}
        onChange={(_, { checked }) => {
          startTransition(async () => {
            setDone(checked === true);
            // What it fails with is told below, and the box goes back to what the server knows.
            await mark.mutateAsync(checked === true).catch(() => undefined);
          });
        }}
      />
      <div role="alert">{mark.error && <WarningText>{explain(mark.error, problems)}</WarningText>}</div>
    </>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular, MoreHorizontal16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import { LineArea, type LineAreaProps } from '../../../ui/text/LineArea.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { touch } from '../../../ui/touch.ts';
import { useWords } from '../../../words/words.tsx';
import type { RowEvents } from './Rows.tsx';

export interface RowToolsProps {
  line: Omit<LineAreaProps, 'onEnter' | 'onMove'>;
  name: string;
  events: RowEvents;
  /** Between the line and the buttons in reading order, but below the line on screen. */
  children?: ReactNode;
  more?: ReactNode;
}

/** Below this width two buttons leave too little room for text. */
const narrow = '@media (max-width: 300px), (max-width: 400px) and (pointer: coarse)';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalXS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'start',
  },
  line: { gridColumn: '1 / 3', gridRow: 1, minWidth: 0, [narrow]: { gridColumn: '1 / 4' } },
  button: { gridRow: 1, marginTop: tokens.spacingVerticalXS, [touch]: { marginTop: 0 } },
  more: { gridColumn: 3, [narrow]: { gridColumn: 4 } },
  remove: { gridColumn: 4 },
  removeLast: { [narrow]: { gridRow: 3, alignSelf: 'end', marginTop: 0 } },
  folded: { [narrow]: { display: 'none' } },
  across: { gridColumn: '1 / -1', gridRow: 2 },
  tools: {
    gridColumn: '1 / -1',
    gridRow: 3,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  moves: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

export function RowTools({ line, name, events, children, more }: RowToolsProps) {
  const words = useWords().recap;
  const styles = useStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { onEnter, onMoveUp, onMoveDown, onRemove } = events;
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <LineArea
          {...line}
          onEnter={onEnter}
          onMove={(by) => {
            (by < 0 ? onMoveUp : onMoveDown)?.();
          }}
        />
      </div>
      {children !== undefined && <div className={styles.across}>{children}</div>}
      <QuietButton
        className={mergeClasses(styles.button, styles.more)}
        aria-label={words.moreAbout(name)}
        title={words.more}
        aria-expanded={isOpen}
        aria-controls={id}
        icon={<MoreHorizontal16Regular />}
        onClick={() => {
          setOpen(!isOpen);
        }}
      />
      {isOpen && (
        <div id={id} className={styles.tools}>
          {more}
          <Moves {...events} />
        </div>
      )}
      <QuietButton
        className={mergeClasses(styles.button, styles.remove, isOpen ? styles.removeLast : styles.folded)}
        aria-label={words.remove(name)}
        icon={<Dismiss16Regular />}
        onClick={onRemove}
      />
    </div>
  );
}

function Moves({ onMoveUp, onMoveDown }: RowEvents) {
  const words = useWords().recap;
  const styles = useStyles();
  return (
    <div className={styles.moves}>
      <QuietButton icon={<ArrowUp16Regular />} disabledFocusable={!onMoveUp} onClick={onMoveUp}>
        {words.moveUp}
      </QuietButton>
      <QuietButton icon={<ArrowDown16Regular />} disabledFocusable={!onMoveDown} onClick={onMoveDown}>
        {words.moveDown}
      </QuietButton>
    </div>
  );
}

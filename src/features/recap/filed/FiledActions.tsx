import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Owned } from '#contract/rules/meeting/recap/outline.ts';
import type { Action } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { TypedText } from '../../../words/TypedText.tsx';
import { dueLine, helpersLine } from '#words/lines/actionLines.ts';
import { called } from '#words/lines/called.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useReading } from './reading.ts';

const useStyles = makeStyles({
  marked: {
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  action: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

export interface FiledActionsProps {
  owned: readonly Owned[];
  marked: string | undefined;
  accepted: readonly string[];
}

/** Missing dates aren't marked here: they are listed once, with the other gaps. */
export function FiledActions({ owned, marked, accepted }: FiledActionsProps) {
  const all = useWords();
  const words = all.recap;
  const format = useFormat();
  const styles = useStyles();
  const reading = useReading();
  const notes = ({ id, helpers, due, dueWords }: Action) => [
    helpersLine(helpers, all, format),
    dueLine({ due, dueWords }, format),
    accepted.includes(id) ? words.accepted : '',
  ];
  return (
    <ul className={reading.list}>
      {owned.map(({ owner, actions }) => (
        <li key={actions[0]?.id}>
          <div className={reading.quiet} dir="auto">
            {owner === null ? words.noOwner : called(owner, all).trim()}
          </div>
          <ul className={reading.list}>
            {actions.map((action) => (
              <li
                key={action.id}
                className={mergeClasses(styles.action, action.id === marked && styles.marked)}
                {...(action.id === marked && { ref: bringIntoView, tabIndex: -1, 'aria-current': true })}
              >
                <span className={reading.text} dir="auto">
                  {isBlankText(action.what) ? all.ownership.unnamed : <TypedText>{action.what}</TypedText>}
                </span>
                <span className={reading.quiet}>
                  {notes(action)
                    .filter((note) => note !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function bringIntoView(marked: HTMLElement | null): void {
  marked?.scrollIntoView({ block: 'center' });
  // The link may come from the chat: don't steal the focus from somebody still typing there.
  if (document.hasFocus()) marked?.focus();
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { touch, touchSize } from './touch.ts';

const useStyles = makeStyles({
  // Wraps instead of scrolling: at 280 px every page stays in sight.
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
  },
  tab: {
    ...typographyStyles.body1,
    display: 'grid',
    alignContent: 'center',
    paddingInline: tokens.spacingHorizontalSNudge,
    paddingBlock: tokens.spacingVerticalSNudge,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    position: 'relative',
    [touch]: { minHeight: touchSize, minWidth: touchSize },
    // High contrast has a dark text for a hovered background only.
    ':hover': { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorTransparentBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '::after': {
      content: '""',
      position: 'absolute',
      insetInline: tokens.spacingHorizontalSNudge,
      bottom: 0,
      height: tokens.strokeWidthThick,
      borderRadius: tokens.borderRadiusCircular,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
    },
  },
  text: { gridArea: '1 / 1' },
  // The width of the selected tab's text, so that selecting moves no other.
  reserved: { gridArea: '1 / 1', visibility: 'hidden', fontWeight: tokens.fontWeightSemibold },
});

interface PageTabsProps {
  label: string;
  tabs: readonly { id: string; name: string; title: string }[];
  selected: string;
  onSelect: (name: string) => void;
}

/**
 * Tabs by the pattern of the ARIA Authoring Practices: arrow keys move the focus, Enter selects. Fluent's `TabList` looks
 * and works the same, but its focus library is 20 kB of the personal tab's first 130.
 */
export function PageTabs({ label, tabs, selected, onSelect }: PageTabsProps) {
  const styles = useStyles();
  return (
    <div role="tablist" aria-label={label} className={styles.root}>
      {tabs.map(({ id, name, title }) => (
        <button
          key={name}
          id={id}
          type="button"
          role="tab"
          aria-selected={name === selected}
          tabIndex={name === selected ? 0 : -1}
          className={mergeClasses(styles.tab, name === selected && styles.selected)}
          onKeyDown={moveFocus}
          onClick={() => {
            onSelect(name);
          }}
        >
          <span className={styles.text}>{title}</span>
          <span className={styles.reserved} aria-hidden>
            {title}
          </span>
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget } = event;
  const tabs = [...(currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const to = destination(event, tabs.indexOf(currentTarget), tabs.length);
  if (to === undefined) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.focus();
}

/** -1 is the last. */
function destination({ key, currentTarget }: KeyboardEvent<HTMLElement>, at: number, count: number) {
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === (isRightToLeft ? 'ArrowLeft' : 'ArrowRight')) return at + 1;
  if (key === (isRightToLeft ? 'ArrowRight' : 'ArrowLeft')) return at - 1;
  return undefined;
}

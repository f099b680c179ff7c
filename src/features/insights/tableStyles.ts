import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const small = { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 };

/** Flex rows, to fit 280 px. Browsers keep the table's roles, and copying keeps its cells. */
export const useTableStyles = makeStyles({
  root: { display: 'block', minWidth: 0, textAlign: 'start' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  cell: { ...small, padding: 0, textAlign: 'start', minWidth: 0 },
  name: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1, flex: '1 1 60%', overflowWrap: 'anywhere' },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  share: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  // At 0 and 100 % the point sticks out by half.
  bar: { flex: '1 0 100%', paddingInline: tokens.spacingHorizontalS, boxSizing: 'border-box' },
  interval: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

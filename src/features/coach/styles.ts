import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bareGroup, bareList } from '../../ui/bare.ts';
import { touch, touchSize } from '../../ui/touch.ts';

export const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  name: { ...typographyStyles.body1Strong },
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  code: {
    ...typographyStyles.title3,
    margin: 0,
    fontFamily: tokens.fontFamilyMonospace,
    userSelect: 'all',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  beside: { marginInlineStart: 0 },
  bare: { ...bareGroup, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  form: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
  days: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  place: { outlineStyle: 'none' },
  input: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  tick: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
});

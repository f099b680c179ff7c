import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { bareList } from '../../../ui/bare.ts';

export const useReading = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Connection } from '../api/live/live.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  // Always takes space, so that nothing moves when the network comes or goes.
  root: {
    ...typographyStyles.caption1,
    minHeight: tokens.lineHeightBase200,
    display: 'block',
    flexShrink: 0,
    marginTop: `calc(-1 * ${tokens.lineHeightBase200})`,
    color: tokens.colorNeutralForeground2,
  },
});

export function ConnectionLine({ connection }: { connection: Connection }) {
  const words = useWords().panel;
  return <output className={useStyles().root}>{connection !== 'live' && words[connection]}</output>;
}

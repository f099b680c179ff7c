import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Connection } from '../api/live.ts';
import { useWords } from '../words/words.tsx';

const useStyles = makeStyles({
  // Its room is always kept: nothing moves when the network goes or comes.
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

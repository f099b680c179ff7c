import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { touch, touchSize } from '../touch.ts';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: tokens.lineHeightBase400,
    [touch]: { minHeight: touchSize, minWidth: touchSize },
  },
});

export function QuietLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className={useStyles().root} href={href} target="_blank" rel="noreferrer">
      {children}
    </Link>
  );
}

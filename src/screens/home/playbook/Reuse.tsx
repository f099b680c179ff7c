import { makeStyles, tokens } from '@fluentui/react-components';
import { Briefings } from '../../../features/itemBank/Briefings.tsx';
import { ItemFiles } from '../../../features/itemBank/ItemFiles.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

export function Reuse() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <ItemFiles />
      </div>
      <div className={styles.column}>
        <Briefings />
      </div>
    </div>
  );
}

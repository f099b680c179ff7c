import { makeStyles, tokens } from '@fluentui/react-components';
import { Associations } from './Associations.tsx';
import { MeasuresFiles } from './MeasuresFiles.tsx';
import { Periods } from './Periods.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  side: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingHorizontalXXL, minWidth: 0 },
});

export function Measures() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Associations />
      <div className={styles.side}>
        <MeasuresFiles />
        <Periods />
      </div>
    </div>
  );
}

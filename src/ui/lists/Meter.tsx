import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export interface MeterProps {
  label: string;
  value: number;
  max: number;
  text: string;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    ...typographyStyles.body1,
    overflowWrap: 'anywhere',
  },
  text: { color: tokens.colorNeutralForeground2 },
  bar: {
    gridColumn: '1 / -1',
    width: '100%',
    height: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    overflow: 'hidden',
    boxSizing: 'border-box',
  },
  part: { display: 'block', height: '100%', backgroundColor: tokens.colorNeutralForeground3 },
});

export function Meter({ label, value, max, text }: MeterProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <span>{label}</span>
      <span className={styles.text}>{text}</span>
      <div className={styles.bar} aria-hidden>
        <span className={styles.part} style={{ width: `${max === 0 ? 0 : (value / max) * 100}%` }} />
      </div>
    </div>
  );
}

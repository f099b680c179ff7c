import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { touch, touchSize } from '../touch.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: tokens.spacingVerticalXXL,
    [touch]: { minHeight: touchSize },
  },
  title: {
    flexGrow: 1,
    minWidth: 0,
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground2,
    textTransform: 'uppercase',
    margin: 0,
    overflowWrap: 'anywhere',
  },
});

export interface SectionProps {
  title: string;
  aside?: ReactNode;
  children: ReactNode;
}

export function Section({ title, aside, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const heading = (
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
  );
  return (
    <section className={styles.root} aria-labelledby={id}>
      {aside === undefined ? (
        heading
      ) : (
        <div className={styles.head}>
          {heading}
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

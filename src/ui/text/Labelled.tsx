import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface LabelledProps {
  label: string;
  isLabelHidden?: boolean;
  id?: string | undefined;
  problem?: string | undefined;
  hint?: string | undefined;
}

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
});

export function Labelled({
  label,
  isLabelHidden,
  id,
  problem,
  hint,
  children,
}: LabelledProps & { children: ReactElement }) {
  const styles = useStyles();
  return (
    <Field
      className={styles.root}
      {...(isLabelHidden
        ? {}
        : { label: { children: label, className: styles.label, ...(id ? { htmlFor: id } : {}) } })}
      {...(problem ? { validationMessage: problem, validationState: 'error' } : {})}
      {...(hint && !problem ? { hint } : {})}
    >
      {children}
    </Field>
  );
}

export function labelProps({ label, isLabelHidden, id }: LabelledProps): { id?: string; 'aria-label'?: string } {
  return { ...(id ? { id } : {}), ...(isLabelHidden ? { 'aria-label': label } : {}) };
}

import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

export interface LabelledProps {
  /** Names the control, also where it isn't shown. */
  label: string;
  isLabelHidden?: boolean;
  /** The control's id, for moving focus to it. */
  id?: string | undefined;
  /** What is wrong, as a sentence. */
  problem?: string | undefined;
  hint?: string | undefined;
}

const useStyles = makeStyles({
  root: { minWidth: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
});

/** What stands around a control: its name above it, and what there is to say below. The child carries `nameOf`. */
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
      // What is wrong says what is needed, too.
      {...(hint && !problem ? { hint } : {})}
    >
      {children}
    </Field>
  );
}

/** The control's own half of its name. */
export function labelProps({ label, isLabelHidden, id }: LabelledProps): { id?: string; 'aria-label'?: string } {
  return { ...(id ? { id } : {}), ...(isLabelHidden ? { 'aria-label': label } : {}) };
}

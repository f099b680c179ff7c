import { Field, makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { touch, touchSize } from '../touch.ts';

interface Option {
  value: string;
  name: string;
}

export interface OptionSelectProps {
  label: string;
  hint?: string | undefined;
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

const useStyles = makeStyles({
  root: { minWidth: 0 },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, paddingBlock: 0 },
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

export function OptionSelect({ label, hint, options, value, onChange }: OptionSelectProps) {
  const styles = useStyles();
  return (
    <Field
      className={styles.root}
      label={{ children: label, className: styles.label }}
      {...(hint === undefined ? {} : { hint })}
    >
      <Select
        select={{ className: styles.select }}
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

import { makeStyles, Select } from '@fluentui/react-components';
import { Labelled, type LabelledProps, labelProps } from '../text/Labelled.tsx';
import { touch, touchSize } from '../touch.ts';

interface Option {
  value: string;
  name: string;
}

export interface OptionSelectProps extends LabelledProps {
  options: readonly Option[];
  value: string;
  onChange: (value: string) => void;
}

const useStyles = makeStyles({
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

export function OptionSelect({ options, value, onChange, ...field }: OptionSelectProps) {
  const styles = useStyles();
  return (
    <Labelled {...field}>
      <Select
        {...labelProps(field)}
        select={{ className: styles.select, dir: 'auto' }}
        value={value}
        onChange={(_, data) => {
          onChange(data.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} dir="auto">
            {option.name}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

import { Caption1, Select } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

interface PickProps {
  label: string;
  value: string;
  isDisabled?: boolean;
  onPick: (value: string) => void;
  children: ReactNode;
}

export function Pick({ label, value, isDisabled = false, onPick, children }: PickProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        <Caption1 block>{label}</Caption1>
      </label>
      <Select id={id} size="small" value={value} disabled={isDisabled} onChange={(_event, data) => onPick(data.value)}>
        {children}
      </Select>
    </div>
  );
}

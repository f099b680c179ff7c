import { Caption1, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface PickProps {
  label: string;
  value: string;
  isDisabled?: boolean;
  onPick: (value: string) => void;
  children: ReactNode;
}

/** One choice of a few, its label above it. */
export function Pick({ label, value, isDisabled = false, onPick, children }: PickProps) {
  return (
    <label>
      <Caption1 block>{label}</Caption1>
      <Select size="small" value={value} disabled={isDisabled} onChange={(_event, data) => onPick(data.value)}>
        {children}
      </Select>
    </label>
  );
}

import { Select } from '@fluentui/react-components';
import type { MySeries } from '#contract/meeting.ts';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { useWords } from '../../words/words.tsx';
import { useReflectionStyles } from './styles.ts';

interface SeriesSelectProps {
  label: string;
  none: string;
  series: readonly MySeries[];
  value: string | null;
  onChange: (series: string | null) => void;
}

export function SeriesSelect({ label, none, series, value, onChange }: SeriesSelectProps) {
  const { home } = useWords();
  const styles = useReflectionStyles();
  // Chosen earlier, without a recent meeting.
  const isListed = value === null || series.some((one) => one.series === value);
  return (
    <Labelled label={label}>
      <Select
        select={{ className: styles.select, dir: 'auto' }}
        value={value ?? ''}
        onChange={(_, data) => {
          onChange(data.value === '' ? null : data.value);
        }}
      >
        <option value="">{none}</option>
        {!isListed && <option value={value}>{home.noTopic}</option>}
        {series.map((one) => (
          <option key={one.series} value={one.series} dir="auto">
            {one.topic === '' ? home.noTopic : one.topic}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

import { useMySeries } from '../../api/mySeries.ts';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useWords } from '../../words/words.tsx';
import { FieldConflict } from './DraftField.tsx';
import type { DraftPart } from '../draftPart.ts';

interface SeriesNames {
  none: string;
  /** Of one chosen earlier, without a recent meeting. */
  elsewhere: string;
  nameOf?: (topic: string) => string;
}

interface SeriesSelectProps extends SeriesNames {
  label: string;
  hint?: string | undefined;
  value: string | null;
  onChange: (series: string | null) => void;
}

/** Outside any chat: one of the reader's own series, or none. */
export function SeriesSelect({ label, hint, value, onChange, ...names }: SeriesSelectProps) {
  const { data = [] } = useMySeries();
  const seriesName = useSeriesName(names);
  const recent = [null, ...data.map(({ series }) => series)];
  const offered = recent.includes(value) ? recent : [...recent, value];
  return (
    <OptionSelect
      label={label}
      hint={hint}
      options={offered.map((series) => ({ value: series ?? '', name: seriesName(series) }))}
      value={value ?? ''}
      onChange={(chosen) => {
        onChange(chosen === '' ? null : chosen);
      }}
    />
  );
}

interface DraftSeriesProps<Name extends string, T> extends Omit<SeriesSelectProps, 'value' | 'onChange'> {
  draft: DraftPart<T>;
  field: Name;
}

export function DraftSeries<Name extends string, T extends Record<Name, string | null>>({
  draft,
  field,
  ...select
}: DraftSeriesProps<Name, T>) {
  const seriesName = useSeriesName(select);
  return (
    <>
      <SeriesSelect
        {...select}
        value={draft.content[field]}
        onChange={(series) => {
          draft.change((now) => ({ ...now, [field]: series }));
        }}
      />
      <FieldConflict draft={draft} field={field} show={seriesName} />
    </>
  );
}

function useSeriesName({ none, elsewhere, nameOf = (topic) => topic }: SeriesNames) {
  const words = useWords();
  const { data = [] } = useMySeries();
  return (series: string | null) => {
    if (series === null) return none;
    const known = data.find((one) => one.series === series);
    if (!known) return elsewhere;
    return nameOf(topicName(known.topic, words));
  };
}

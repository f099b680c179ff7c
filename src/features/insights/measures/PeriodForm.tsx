import { Checkbox, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ChangePeriod, ChangePeriodContent } from '#contract/organization/insightsMeasures.ts';
import { changePeriodLimits } from '#contract/rules/organization/insightsMeasures.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../../api/explain.ts';
import { fieldsOf } from '../../../api/problem.ts';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { LineField } from '../../../ui/text/LineField.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useWords } from '../../../words/words.tsx';
import { useQuarterName } from '../overview/useQuarterName.ts';
import { quarterNow, quartersUpTo } from '../overview/quarters.ts';
import { usePeriodForm } from './usePeriodForm.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  input: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  quarters: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalS },
  tick: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  note: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  beside: { marginInlineStart: 0 },
});

interface PeriodFormProps {
  /** Undefined: a new period. */
  period: ChangePeriod | undefined;
  onDone: () => void;
}

export function PeriodForm({ period, onDone }: PeriodFormProps) {
  const { insightsMeasures: words, problems } = useWords();
  const styles = useStyles();
  const { content, change, theirs, save, send } = usePeriodForm(period, onDone);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const { label } = content;
  const isMissing = isBlankText(label);
  const labelProblem = explainField(fieldsOf(save.error), 'content.label', problems);
  return (
    <form
      className={styles.form}
      aria-label={period ? words.editPeriod(period.content.label) : words.addPeriod}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isMissing && label.trim().length <= changePeriodLimits.labelLength) send();
      }}
    >
      <LineField
        label={words.label}
        text={label.trim()}
        limit={changePeriodLimits.labelLength}
        problem={isTried && isMissing ? words.labelMissing : labelProblem}
      >
        <Input
          ref={field}
          className={styles.input}
          dir="auto"
          value={label}
          onChange={(_, { value }) => change({ label: value })}
        />
      </LineField>
      <Quarters content={content} onChange={change} />
      <Checkbox
        className={styles.tick}
        label={words.leaveOut}
        checked={content.isLeftOut}
        onChange={(_, { checked }) => change({ isLeftOut: checked === true })}
      />
      <div role="alert">
        {theirs !== undefined ? (
          <Theirs theirs={theirs} />
        ) : (
          save.error && labelProblem === undefined && <WarningText>{explain(save.error, problems)}</WarningText>
        )}
      </div>
      <div className={styles.ways}>
        <QuietButton type="submit" appearance="secondary" disabledFocusable={save.isPending}>
          {save.isPending ? words.saving : words.save}
        </QuietButton>
        <QuietButton className={styles.beside} onClick={onDone}>
          {words.cancel}
        </QuietButton>
      </div>
    </form>
  );
}

/** Null: another window removed it. */
function Theirs({ theirs }: { theirs: ChangePeriodContent | null }) {
  const { insightsMeasures: words } = useWords();
  const styles = useStyles();
  const quarterName = useQuarterName();
  return (
    <p className={styles.note}>
      {theirs === null
        ? words.periodGone
        : words.periodChanged(theirs.label, words.range(quarterName(theirs.from), quarterName(theirs.until)))}
    </p>
  );
}

interface QuartersProps {
  content: ChangePeriodContent;
  onChange: (changed: Partial<ChangePeriodContent>) => void;
}

const ahead = 4;
const offered = 16;

function Quarters({ content: { from, until }, onChange }: QuartersProps) {
  const { insightsMeasures: words } = useWords();
  const styles = useStyles();
  const quarterName = useQuarterName();
  const all = [...new Set([...quartersUpTo(quarterNow(ahead), offered), from, until])].toSorted();
  const options = all.map((value) => ({ value, name: quarterName(value) }));
  return (
    <div className={styles.quarters}>
      <OptionSelect
        label={words.from}
        options={options}
        value={from}
        onChange={(value) => onChange({ from: value, ...(value > until && { until: value }) })}
      />
      <OptionSelect
        label={words.until}
        options={options.filter(({ value }) => value >= from)}
        value={until}
        onChange={(value) => onChange({ until: value })}
      />
    </div>
  );
}

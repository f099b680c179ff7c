import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ChangePeriod } from '#contract/organization/insightsMeasures.ts';
import { explain } from '../../../api/explain.ts';
import { bareList } from '../../../ui/bare.ts';
import { ConfirmButton } from '../../../ui/buttons/ConfirmButton.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { Section } from '../../../ui/lists/Section.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useWords } from '../../../words/words.tsx';
import { useQuarterName } from '../overview/useQuarterName.ts';
import { useChangePeriods, useRemoveChangePeriod, useSaveChangePeriod } from '../periods.ts';
import { PeriodForm } from './PeriodForm.tsx';

const addId = 'period-add';
const editId = (id: string) => `period-${id}`;

const useStyles = makeStyles({
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  period: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', minWidth: 0, overflowWrap: 'anywhere' },
  label: { ...typographyStyles.body1Strong, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  tick: {
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
    [touch]: { minHeight: touchSize, alignItems: 'center' },
  },
  ways: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** The form is outside the list, so that typed text survives when another window removes the period. */
export function Periods() {
  const { insightsMeasures: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useChangePeriods();
  const [opened, setOpened] = useState<{ period: ChangePeriod | undefined }>();
  const close = () => {
    const from = opened?.period ? editId(opened.period.id) : addId;
    flushSync(() => {
      setOpened(undefined);
    });
    (document.getElementById(from) ?? document.getElementById(addId))?.focus();
  };
  return (
    <Section title={words.periods}>
      <p className={styles.hint}>{words.periodsHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
      >
        {data && data.periods.length > 0 && (
          <ul className={styles.list} aria-label={words.periods}>
            {data.periods.map((period) => (
              <li key={period.id} className={styles.period}>
                <Period
                  period={period}
                  isEdited={opened?.period?.id === period.id}
                  onEdit={() => setOpened({ period })}
                />
              </li>
            ))}
          </ul>
        )}
        {opened ? (
          <PeriodForm key={opened.period?.id} period={opened.period} onDone={close} />
        ) : (
          <div>
            <QuietButton id={addId} onClick={() => setOpened({ period: undefined })}>
              {words.addPeriod}
            </QuietButton>
          </div>
        )}
      </ListState>
    </Section>
  );
}

interface PeriodProps {
  period: ChangePeriod;
  isEdited: boolean;
  onEdit: () => void;
}

function Period({ period, isEdited, onEdit }: PeriodProps) {
  const { insightsMeasures: words } = useWords();
  const styles = useStyles();
  const quarterName = useQuarterName();
  const { label, from, until } = period.content;
  return (
    <>
      <p className={styles.label} dir="auto">
        {label}
      </p>
      <p className={styles.quiet}>{words.range(quarterName(from), quarterName(until))}</p>
      {!isEdited && (
        <>
          <LeaveOut period={period} />
          <div className={styles.ways}>
            <QuietButton id={editId(period.id)} aria-label={words.editPeriod(label)} onClick={onEdit}>
              {words.edit}
            </QuietButton>
            <RemovePeriod period={period} />
          </div>
        </>
      )}
    </>
  );
}

function LeaveOut({ period: { id, version, content } }: { period: ChangePeriod }) {
  const { insightsMeasures: words, problems } = useWords();
  const styles = useStyles();
  const save = useSaveChangePeriod();
  return (
    <>
      <Checkbox
        className={styles.tick}
        label={words.leaveOut}
        aria-label={words.leaveOutNamed(content.label)}
        checked={save.isPending ? save.variables.content.isLeftOut : content.isLeftOut}
        onChange={(_, { checked }) => {
          if (!save.isPending) save.mutate({ id, version, content: { ...content, isLeftOut: checked === true } });
        }}
      />
      <div role="alert">{save.error && <WarningText>{explain(save.error, problems)}</WarningText>}</div>
    </>
  );
}

function RemovePeriod({ period: { id, content } }: { period: ChangePeriod }) {
  const { insightsMeasures: words, problems } = useWords();
  const remove = useRemoveChangePeriod();
  return (
    <ConfirmButton
      isSubtle
      ask={words.remove(content.label)}
      sure={[words.surePeriod(content.label)]}
      yes={words.yes}
      no={words.no}
      busy={words.removing}
      isBusy={remove.isPending}
      problem={remove.error ? explain(remove.error, problems) : undefined}
      onYes={() => {
        if (!remove.isPending) remove.mutate(id, { onSuccess: () => document.getElementById(addId)?.focus() });
      }}
    />
  );
}

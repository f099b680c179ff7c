import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { isBlankText } from '#contract/rules/text.ts';
import { explain, explainField } from '../../api/explain.ts';
import { fieldsOf } from '../../api/problem.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { DueInput } from '../../ui/forms/DueInput.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { supportIn, useSetSupport, useSupport } from './queries.ts';

export interface SupportChoiceProps {
  series: string;
  person: string;
  name: string;
  work: string;
}

const useStyles = makeStyles({
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const levels = ['close', 'regular', 'light', 'free'] as const;

export function SupportChoice({ series, person, name, work }: SupportChoiceProps) {
  const { support: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const { data = [] } = useSupport(series);
  const set = useSetSupport(series, person);
  const [today] = useState(() => format.dayOf(Date.now()));
  if (isBlankText(work)) return <p className={styles.quiet}>{words.nameWork}</p>;
  const kept = supportIn(data, person, work);
  const { level = null, reviewOn = null } = (set.isPending ? set.variables : kept) ?? {};
  const fields = fieldsOf(set.error);
  return (
    <>
      <Choice
        question={words.level(name, work.trim())}
        options={levels.map((value) => ({ value, text: words.levels[value] }))}
        value={level}
        onChange={(value) => {
          set.mutate({ person, work: work.trim(), level: value, reviewOn });
        }}
      />
      {level !== null && level !== 'free' && (
        <DueInput
          label={words.review}
          value={reviewOn}
          today={today}
          problem={explainField(fields, 'reviewOn', problems)}
          onChange={(day) => {
            set.mutate({ person, work: work.trim(), level, reviewOn: day });
          }}
        />
      )}
      <div role="alert">
        {set.error && fields.length === 0 && <WarningText>{explain(set.error, problems)}</WarningText>}
      </div>
    </>
  );
}

import { makeStyles, Select } from '@fluentui/react-components';
import type { ExtraQuestion as Asked, ExtraQuestionChoice } from '#contract/meeting/extraQuestion.ts';
import { extraQuestionGroups } from '#contract/rules/meeting/extraQuestion.ts';
import { explain } from '../../api/explain.ts';
import { ProblemError } from '../../api/problem.ts';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../ui/touch.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useChooseExtraQuestion, useExtraQuestion } from './queries.ts';

const useStyles = makeStyles({
  select: { width: '100%', minWidth: 0, textOverflow: 'ellipsis', [touch]: { minHeight: touchSize } },
});

export function ExtraQuestion({ series }: { series: string }) {
  const { problems } = useWords();
  const { data, isPending, isLoadingError, error, refetch } = useExtraQuestion(series);
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      lines={1}
    >
      {data && <ChooseOne series={series} asked={data} />}
    </ListState>
  );
}

function ChooseOne({ series, asked: { item, choices } }: { series: string; asked: Asked }) {
  const { extraQuestion: words, problems } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const choose = useChooseExtraQuestion(series);
  const shown = choose.isPending ? choose.variables : item;
  const question = choices.find(({ id }) => id === shown)?.texts[language].question;
  const isStale = choose.error instanceof ProblemError && choose.error.code === 'stale';
  return (
    <>
      <Labelled label={words.label} hint={question === undefined ? undefined : words.asks(question)}>
        <Select
          select={{ className: styles.select, dir: 'auto' }}
          value={shown ?? ''}
          onChange={(_, { value }) => {
            choose.mutate(choices.find(({ id }) => id === value)?.id ?? null);
          }}
        >
          <option value="">{words.none}</option>
          {extraQuestionGroups.map((group) => (
            <optgroup key={group} label={words.groups[group]}>
              <Choices of={choices.filter((one) => one.group === group)} />
            </optgroup>
          ))}
        </Select>
      </Labelled>
      <div role="alert">
        {choose.error && <WarningText>{isStale ? words.stale : explain(choose.error, problems)}</WarningText>}
      </div>
    </>
  );
}

function Choices({ of }: { of: readonly ExtraQuestionChoice[] }) {
  const { language } = useFormat();
  return of.map(({ id, texts }) => (
    <option key={id} value={id} dir="auto">
      {texts[language].label}
    </option>
  ));
}

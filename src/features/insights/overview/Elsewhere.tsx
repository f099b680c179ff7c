import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { csvFormatFor, csvFormats, type CsvFormat } from '#contract/rules/csv.ts';
import { languages } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain, explainOpening } from '../../../api/explain.ts';
import { OpenFile } from '../../../ui/buttons/OpenFile.tsx';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { CopyText } from '../../../ui/buttons/CopyText.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useFigureBriefings, useOpenFigures } from '../exportQueries.ts';
import type { Unit } from './FigureDetail.tsx';
import { useQuarterName } from './useQuarterName.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '640px', minWidth: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  briefing: {
    ...typographyStyles.body1,
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

interface ElsewhereProps {
  here: Unit;
  quarter: string;
}

/** File and briefing with exactly what the page shows. */
export function Elsewhere(props: ElsewhereProps) {
  const { insightsView: words } = useWords();
  return (
    <Disclosure summary={words.elsewhere}>
      <Ways {...props} />
    </Disclosure>
  );
}

function Ways({ here, quarter }: ElsewhereProps) {
  const { insightsView: words, reuse } = useWords();
  const own = useFormat().language;
  const styles = useStyles();
  const quarterName = useQuarterName();
  const [language, setLanguage] = useState<Language>(own);
  const [format, setFormat] = useState<CsvFormat>(csvFormatFor(own));
  const order = { unit: here.id, quarter, language, format };
  return (
    <div className={styles.root}>
      <p className={styles.hint}>{words.elsewhereHint(here.name, quarterName(quarter))}</p>
      <div className={styles.fields}>
        <OptionSelect
          label={reuse.language}
          options={languages.map((value) => ({ value, name: reuse.languages[value] }))}
          value={language}
          onChange={(value) => setLanguage(languages.find((one) => one === value) ?? own)}
        />
        <OptionSelect
          label={reuse.format}
          options={csvFormats.map((value) => ({ value, name: reuse.formats[value] }))}
          value={format}
          onChange={(value) => setFormat(csvFormats.find((one) => one === value) ?? 'commas')}
        />
      </div>
      <OpenFigures key={Object.values(order).join(' ')} order={order} />
      <Briefing unit={here.id} quarter={quarter} language={language} />
    </div>
  );
}

function OpenFigures({ order }: { order: Parameters<ReturnType<typeof useOpenFigures>['mutate']>[0] }) {
  const { reuse: words, problems } = useWords();
  const open = useOpenFigures();
  return (
    <OpenFile
      words={words}
      opening={open}
      problem={explainOpening(open.error, problems, words.notOpened)}
      onOpen={() => open.mutate(order)}
    />
  );
}

function Briefing({ unit, quarter, language }: { unit: string; quarter: string; language: Language }) {
  const { insightsView: words, reuse, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useFigureBriefings(unit);
  const text = data?.briefings.find((one) => one.quarter === quarter)?.texts[language];
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      lines={4}
    >
      {text !== undefined && (
        <section aria-label={words.briefingOf(reuse.languages[language])}>
          <p className={styles.briefing} lang={language} dir="auto">
            {text}
          </p>
          <CopyText label={reuse.copy} words={reuse} text={text} />
        </section>
      )}
    </ListState>
  );
}

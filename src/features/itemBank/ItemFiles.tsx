import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Item } from '#contract/organization/itemBank.ts';
import {
  itemFormats,
  itemsAsText,
  itemSelections,
  selectItems,
  type ItemFormat,
  type ItemSelection,
} from '#contract/rules/organization/itemBank.ts';
import { csvFormatFor } from '#contract/rules/csv.ts';
import { languages as allLanguages } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain, explainOpening } from '../../api/explain.ts';
import { OpenFile } from '../../ui/buttons/OpenFile.tsx';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { CopyText } from '../../ui/buttons/CopyText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useItemBank, useOpenItems } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

export function ItemFiles() {
  const { reuse: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useItemBank();
  return (
    <Section title={words.questions}>
      <p className={styles.hint}>{words.questionsHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.length === 0 ? words.none : undefined}
      >
        {data && <ItemOrderForm items={data} />}
      </ListState>
    </Section>
  );
}

const every = 'every';

function ItemOrderForm({ items }: { items: readonly Item[] }) {
  const { reuse: words } = useWords();
  const own = useFormat().language;
  const styles = useStyles();
  const [which, setWhich] = useState<ItemSelection>('all');
  const [language, setLanguage] = useState<Language | typeof every>(own);
  const [format, setFormat] = useState<ItemFormat>(csvFormatFor(own));
  const languages = language === every ? [...allLanguages] : [language];
  const chosen = selectItems(items, which, languages);
  const leftOut = selectItems(items, which, allLanguages).length - chosen.length;
  return (
    <div className={styles.root}>
      <OptionSelect
        label={words.which}
        options={itemSelections.map((value) => ({ value, name: words.selections[value] }))}
        value={which}
        onChange={(value) => setWhich(itemSelections.find((one) => one === value) ?? 'all')}
      />
      <OptionSelect
        label={words.language}
        options={[
          ...allLanguages.map((value) => ({ value, name: words.languages[value] })),
          { value: every, name: words.allLanguages },
        ]}
        value={language}
        onChange={(value) => setLanguage(allLanguages.find((one) => one === value) ?? every)}
      />
      <OptionSelect
        label={words.format}
        options={itemFormats.map((value) => ({ value, name: words.formats[value] }))}
        value={format}
        onChange={(value) => setFormat(itemFormats.find((one) => one === value) ?? 'commas')}
      />
      <p className={styles.quiet}>{chosen.length === 0 ? words.none : words.count(chosen.length)}</p>
      {leftOut > 0 && <p className={styles.quiet}>{words.leftOut(leftOut)}</p>}
      {chosen.length > 0 && (
        <div className={styles.ways}>
          <OpenItems key={`${which} ${language} ${format}`} order={{ which, languages, format }} />
          <CopyText label={words.copyText} words={words} name={words.byHand} text={itemsAsText(chosen, languages)} />
        </div>
      )}
    </div>
  );
}

function OpenItems({ order }: { order: Parameters<ReturnType<typeof useOpenItems>['mutate']>[0] }) {
  const { reuse: words, problems } = useWords();
  const open = useOpenItems();
  return (
    <OpenFile
      words={words}
      opening={open}
      problem={explainOpening(open.error, problems, words.notOpened)}
      onOpen={() => open.mutate(order)}
    />
  );
}

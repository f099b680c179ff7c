import { makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useState, type ComponentProps } from 'react';
import { languages } from '#contract/rules/languages.ts';
import type { Briefing } from '#contract/organization/itemBank.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../api/explain.ts';
import { usePerson } from '../../drafts/PersonProvider.tsx';
import { useUnsent } from '../../drafts/useUnsent.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { CopyText } from '../../ui/buttons/CopyText.tsx';
import { Labelled } from '../../ui/text/Labelled.tsx';
import { PlainTextarea } from '../../ui/text/PlainTextarea.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useBriefings } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  field: { width: '100%', minWidth: 0 },
  area: { minWidth: 0, minHeight: '160px', maxHeight: 'none', overflowWrap: 'anywhere', fieldSizing: 'content' },
  ways: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
});

export function Briefings() {
  const { reuse: words, problems } = useWords();
  const styles = useStyles();
  const { data, isPending, isLoadingError, error, refetch } = useBriefings();
  return (
    <Section title={words.briefing}>
      <p className={styles.hint}>{words.briefingHint}</p>
      <ListState
        isPending={isPending}
        problem={isLoadingError ? explain(error, problems) : undefined}
        onTryAgain={() => void refetch()}
        empty={data?.length === 0 ? words.noBehaviours : undefined}
        lines={4}
      >
        {data && <BriefingForm briefings={data} />}
      </ListState>
    </Section>
  );
}

function BriefingForm({ briefings }: { briefings: readonly Briefing[] }) {
  const { reuse: words } = useWords();
  const own = useFormat().language;
  const styles = useStyles();
  const [chosen, setChosen] = useState<string>();
  const [language, setLanguage] = useState<Language>(own);
  // A behaviour can be removed from the set while this is open.
  const briefing = briefings.find(({ behaviour }) => behaviour === chosen) ?? briefings[0];
  if (!briefing) return null;
  return (
    <div className={styles.root}>
      <OptionSelect
        label={words.behaviour}
        options={briefings.map(({ behaviour, names }) => ({ value: behaviour, name: names[own] }))}
        value={briefing.behaviour}
        onChange={setChosen}
      />
      <OptionSelect
        label={words.language}
        options={languages.map((one) => ({ value: one, name: words.languages[one] }))}
        value={language}
        onChange={(value) => setLanguage(languages.find((one) => one === value) ?? 'en')}
      />
      <BriefingText
        key={`${briefing.edition} ${language}`}
        name={`briefing.${briefing.edition}.${language}`}
        language={language}
        text={briefing.texts[language]}
      />
    </div>
  );
}

const quarterMs = 92 * 86_400_000;

interface BriefingTextProps {
  /** Under which changes are kept: another edition is another text. */
  name: string;
  language: Language;
  text: string;
}

function BriefingText({ name, language, text }: BriefingTextProps) {
  const { reuse: words } = useWords();
  const styles = useStyles();
  const person = usePerson();
  const { content, change, remove } = useUnsent(
    name,
    { text },
    person === undefined ? undefined : { person, ms: quarterMs },
  );
  return (
    <>
      <Labelled label={words.text} hint={words.textHint}>
        <Textarea
          className={styles.field}
          textarea={{
            className: styles.area,
            children: (_: unknown, props: ComponentProps<'textarea'>) => <PlainTextarea {...props} />,
          }}
          dir="auto"
          lang={language}
          rows={8}
          autoComplete="off"
          value={content.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Labelled>
      <div className={styles.ways}>
        <CopyText label={words.copy} words={words} text={content.text} />
        {content.text !== text && <QuietButton onClick={remove}>{words.startAgain}</QuietButton>}
      </div>
    </>
  );
}

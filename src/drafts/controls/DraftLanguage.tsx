import type { Language } from '#contract/wire/values.ts';
import { OptionSelect } from '../../ui/forms/OptionSelect.tsx';
import { useWords } from '../../words/words.tsx';

interface DraftLanguageProps {
  languages: readonly Language[];
  /** Shown after a language's name, such as that its text is missing. */
  noteOn: (language: Language) => string | undefined;
  value: Language;
  onChange: (language: Language) => void;
}

/** Chooses the language to edit. A select, because tabs for six languages take four rows at 280 px. */
export function DraftLanguage({ languages, noteOn, value, onChange }: DraftLanguageProps) {
  const { playbook: words, ui } = useWords();
  if (languages.length < 2) return null;
  const languageName = (language: Language) => {
    const note = noteOn(language);
    return note === undefined
      ? words.languageNames[language]
      : `${words.languageNames[language]}${ui.inBrackets(note)}`;
  };
  return (
    <OptionSelect
      label={words.language}
      options={languages.map((language) => ({ value: language, name: languageName(language) }))}
      value={value}
      onChange={(chosen) => {
        const language = languages.find((one) => one === chosen);
        if (language) onChange(language);
      }}
    />
  );
}

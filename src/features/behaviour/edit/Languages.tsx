import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { languages } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useSetLanguages, type PlaybookView } from './queries.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
  box: { [touch]: { minHeight: touchSize } },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Which languages the editor offers, and publishing asks for. */
export function Languages({ languages: { version, spoken } }: Pick<PlaybookView, 'languages'>) {
  const { playbook: words, problems } = useWords();
  const format = useFormat();
  const styles = useStyles();
  const set = useSetLanguages();
  const shown = set.isPending ? set.variables.spoken : spoken;
  const turn = (language: Language, isOn: boolean) => {
    if (set.isPending) return;
    set.mutate({ version, spoken: languages.filter((one) => (one === language ? isOn : spoken.includes(one))) });
  };
  return (
    <Disclosure summary={words.languages} preview={format.list(shown.map((one) => words.languageNames[one]))}>
      <fieldset className={styles.root} aria-label={words.languages}>
        {languages.map((language) => (
          <Checkbox
            key={language}
            className={styles.box}
            label={words.languageNames[language]}
            checked={shown.includes(language)}
            // The last one stays: a playbook without a language has no words.
            disabled={shown.length === 1 && shown.includes(language)}
            onChange={(_, { checked }) => {
              turn(language, checked === true);
            }}
          />
        ))}
      </fieldset>
      <p className={styles.hint}>{words.languagesHint}</p>
      <div role="alert">{set.error && <WarningText>{explain(set.error, problems)}</WarningText>}</div>
    </Disclosure>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { BehaviourContent, PlaybookBehaviour } from '#contract/organization/playbook.ts';
import { behaviourFields, fieldLengths, isFixed, virtues } from '#contract/rules/organization/playbook.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import { DraftField, DraftLine } from '../../../drafts/controls/DraftField.tsx';
import { DraftLanguage } from '../../../drafts/controls/DraftLanguage.tsx';
import { groupIn, type DraftPart } from '../../../drafts/draftPart.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { Choice } from '../../../ui/forms/Choice.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { useWords } from '../../../words/words.tsx';
import { emptyTexts, isMissing } from './content.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface BehaviourEditorProps {
  behaviour: PlaybookBehaviour;
  draft: DraftPart<BehaviourContent> & Pick<DraftHandle<unknown>, 'status' | 'savedAt' | 'error'>;
  spoken: readonly Language[];
  language: Language;
  onLanguage: (language: Language) => void;
}

/** One language at a time. Saves by itself; nothing is read outside before it is published. */
export function BehaviourEditor({ behaviour: { id }, draft, spoken, language, onLanguage }: BehaviourEditorProps) {
  const { playbook: words, behaviour, problems } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <DraftLanguage
        languages={spoken}
        noteOn={(one) => (isMissing(draft.content, one) ? words.incomplete : undefined)}
        value={language}
        onChange={onLanguage}
      />
      <Texts key={language} id={id} draft={draft} language={language} />
      <DraftField draft={draft} field="virtue" show={(virtue) => behaviour.virtues[virtue]}>
        {({ value, onChange }) => (
          <Choice
            question={words.virtue}
            options={virtues.map((virtue) => ({ value: virtue, text: behaviour.virtues[virtue] }))}
            value={value}
            onChange={onChange}
          />
        )}
      </DraftField>
      <SaveStatus
        status={draft.status}
        savedAt={draft.savedAt}
        problem={draft.error && explain(draft.error, problems)}
      />
    </div>
  );
}

function Texts({ id, draft, language }: { id: string; draft: DraftPart<BehaviourContent>; language: Language }) {
  const { playbook: words } = useWords();
  const styles = useStyles();
  const texts = groupIn(draft, 'texts', draft.content.texts);
  const part = groupIn(texts, language, draft.content.texts[language] ?? emptyTexts);
  return (
    <>
      {behaviourFields.map((field) => (
        <DraftLine
          key={field}
          draft={part}
          field={field}
          label={words.fields[field]}
          hint={
            field === 'sentence' && (id === 'purpose' || id === 'frame') ? words.putIn[id] : words.fieldHints[field]
          }
          limit={fieldLengths[field]}
        />
      ))}
      {isFixed(id) && <p className={styles.hint}>{words.fixed}</p>}
    </>
  );
}

import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import type { Virtue } from '#contract/organization/behaviour.ts';
import type { GuideContent } from '#contract/organization/guide.ts';
import type { EditedGuide } from '#contract/organization/guideEditor.ts';
import { guideLimits, guideMoments, type GuideMoment } from '#contract/rules/organization/guide/limits.ts';
import { isEmptyText } from '#contract/rules/organization/guide/texts.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import { DraftField } from '../../../drafts/controls/DraftField.tsx';
import { DraftLanguage } from '../../../drafts/controls/DraftLanguage.tsx';
import { groupIn, type DraftPart } from '../../../drafts/draftPart.ts';
import { bareGroup } from '../../../ui/bare.ts';
import { OptionSelect } from '../../../ui/forms/OptionSelect.tsx';
import { SaveStatus } from '../../../ui/forms/SaveStatus.tsx';
import { EditorLayout } from '../../../ui/lists/EditorLayout.tsx';
import { touch, touchSize } from '../../../ui/touch.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { GuideFields } from '../GuideFields.tsx';
import { GuidePreview } from './GuidePreview.tsx';
import { PublishGuide } from './PublishGuide.tsx';
import { useGuideDraft } from './queries.ts';
import { titleOf } from './titleOf.ts';

const useStyles = makeStyles({
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  form: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  about: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  virtues: { ...bareGroup, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  label: { ...typographyStyles.caption1, padding: 0, color: tokens.colorNeutralForeground2 },
  box: { [touch]: { minHeight: touchSize } },
});

interface GuideEditorProps {
  guide: EditedGuide;
  languages: readonly Language[];
  /** Beside the editor, where there is room. */
  list: ReactNode;
  onClose: () => void;
  onDeleted: () => void;
}

export const editorHeadingId = 'guide-editor';

export function GuideEditor({ guide, languages, list, onClose, onDeleted }: GuideEditorProps) {
  const { guideEditor: words, problems } = useWords();
  const { language: own } = useFormat();
  const styles = useStyles();
  const draft = useGuideDraft(guide.id, guide.draft);
  const [language, setLanguage] = useState<Language>(languages.includes(own) ? own : (languages[0] ?? own));
  const texts = groupIn(draft, 'texts', draft.content.texts);
  return (
    <EditorLayout
      list={list}
      back={words.back}
      onBack={onClose}
      editor={
        <>
          <h2 id={editorHeadingId} tabIndex={-1} className={styles.heading} dir="auto">
            {titleOf(draft, own) || words.untitled}
          </h2>
          <fieldset className={styles.form} aria-label={words.editor}>
            <About draft={draft} />
            <DraftLanguage
              languages={languages}
              noteOn={(one) => (isEmptyText(draft.content.texts[one]) ? words.noText : undefined)}
              value={language}
              onChange={setLanguage}
            />
            <GuideFields key={language} draft={groupIn(texts, language, texts.content[language])} />
            <SaveStatus
              status={draft.status}
              savedAt={draft.savedAt}
              problem={draft.error && explain(draft.error, problems)}
            />
            <PublishGuide guide={guide} draft={draft} onGone={guide.published ? onClose : onDeleted} />
          </fieldset>
        </>
      }
      preview={<GuidePreview content={draft.content} language={language} />}
    />
  );
}

function About({ draft }: { draft: DraftPart<GuideContent> }) {
  const { behaviour, guide: readers, guideEditor: words, ui } = useWords();
  const styles = useStyles();
  const minutes = [1, 2, 3, 5, 10, 15, 20, 30, 45, guideLimits.minutes];
  return (
    <>
      <div className={styles.about}>
        <DraftField draft={draft} field="moment" show={(moment) => readers.moments[moment]}>
          {({ value, problem, onChange }) => (
            <OptionSelect
              label={words.moment}
              problem={problem}
              options={guideMoments.map((moment) => ({ value: moment, name: readers.moments[moment] }))}
              value={value}
              onChange={(chosen) => {
                onChange(chosen as GuideMoment);
              }}
            />
          )}
        </DraftField>
        <DraftField draft={draft} field="minutes" show={words.minutesLong}>
          {({ value, problem, onChange }) => (
            <OptionSelect
              label={words.minutes}
              problem={problem}
              options={[...new Set([...minutes, value])]
                .toSorted((a, b) => a - b)
                .map((one) => ({ value: String(one), name: words.minutesLong(one) }))}
              value={String(value)}
              onChange={(chosen) => {
                onChange(Number(chosen));
              }}
            />
          )}
        </DraftField>
      </div>
      <DraftField
        draft={draft}
        field="virtues"
        show={(chosen) => ui.commas(chosen.map((virtue) => behaviour.virtues[virtue]))}
      >
        {({ value, onChange }) => <Virtues chosen={value} onChange={onChange} />}
      </DraftField>
    </>
  );
}

const virtues: readonly Virtue[] = ['kindness', 'consistency', 'curiosity'];

function Virtues({ chosen, onChange }: { chosen: readonly Virtue[]; onChange: (chosen: Virtue[]) => void }) {
  const { behaviour, guideEditor: words } = useWords();
  const styles = useStyles();
  const id = useId();
  return (
    <fieldset className={styles.virtues} aria-labelledby={id}>
      <legend id={id} className={styles.label}>
        {words.virtues}
      </legend>
      {virtues.map((virtue) => (
        <Checkbox
          key={virtue}
          className={styles.box}
          label={behaviour.virtues[virtue]}
          checked={chosen.includes(virtue)}
          onChange={(_, { checked }) => {
            onChange(virtues.filter((one) => (one === virtue ? checked === true : chosen.includes(one))));
          }}
        />
      ))}
    </fieldset>
  );
}

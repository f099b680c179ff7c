import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState, type Ref } from 'react';
import { flushSync } from 'react-dom';
import type { Release } from '#contract/meeting/pulse.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { explain } from '../../api/explain.ts';
import { keepFocusAt } from '../../ui/focus.ts';
import { LineArea } from '../../ui/text/LineArea.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { useTellChange, useTyped } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalXS },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});

export function Change({ series, release: { id, batch, change } }: { series: string; release: Release }) {
  const { pulse: words } = useWords();
  const { language } = useFormat();
  const [isChanging, setChanging] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const practised = batch.seen.find(({ isFocus }) => isFocus)?.texts[language].label;
  const form = useChangeForm(series, { id, change }, () => {
    setChanging(false);
    keepFocusAt(place.current);
  });
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={words.changed}>
        {change && !form.isTyped && !isChanging ? (
          <PublishedChange
            sentence={change.sentence}
            onChangeAgain={() => {
              flushSync(() => {
                setChanging(true);
              });
              area.current?.focus();
            }}
          />
        ) : (
          <ChangeForm ref={area} form={form} practised={practised} />
        )}
      </Section>
    </div>
  );
}

function useChangeForm(series: string, { id, change }: Pick<Release, 'id' | 'change'>, onSaved: () => void) {
  const tell = useTellChange(series, id);
  const { typed, type } = useTyped(id);
  const sentence = typed ?? change?.sentence ?? '';
  const save = () => {
    if (isBlankText(sentence) || tell.isPending) return;
    tell.mutateAsync(sentence.trim()).then(
      () => {
        type(undefined);
        onSaved();
      },
      () => undefined,
    );
  };
  return { sentence, isTyped: typed !== undefined, type, save, isSaving: tell.isPending, error: tell.error };
}

function PublishedChange({ sentence, onChangeAgain }: { sentence: string; onChangeAgain: () => void }) {
  const { pulse: words } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text} dir="auto">
        {sentence}
      </p>
      <div>
        <QuietButton onClick={onChangeAgain}>{words.changeAgain}</QuietButton>
      </div>
    </div>
  );
}

interface ChangeFormProps {
  form: ReturnType<typeof useChangeForm>;
  practised: string | undefined;
  ref: Ref<HTMLTextAreaElement>;
}

function ChangeForm({ form, practised, ref }: ChangeFormProps) {
  const { pulse: words, problems } = useWords();
  const styles = useStyles();
  const { sentence, type, save, isSaving, error } = form;
  return (
    <div className={styles.root}>
      <LineArea
        ref={ref}
        label={words.changeLabel}
        isLabelHidden
        hint={practised === undefined ? words.changeHint : words.adjustHint(practised)}
        value={sentence}
        onChange={type}
        onEnter={save}
      />
      <div>
        <QuietButton appearance="secondary" disabledFocusable={isBlankText(sentence)} onClick={save}>
          {isSaving ? words.changeSaving : words.changeSave}
        </QuietButton>
      </div>
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </div>
  );
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Release } from '#contract/pulse.ts';
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
  const { pulse: words, problems } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const tell = useTellChange(series, id);
  const { typed, type } = useTyped(id);
  const [isChanging, setChanging] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const told = change?.sentence ?? '';
  const practised = batch.seen.find(({ isFocus }) => isFocus)?.texts[language].label;
  const sentence = typed ?? told;

  const save = () => {
    if (isBlankText(sentence) || tell.isPending) return;
    // A callback of `mutate` is dropped when the field unmounts.
    tell.mutateAsync(sentence.trim()).then(
      () => {
        type(undefined);
        setChanging(false);
        keepFocusAt(place.current);
      },
      () => undefined,
    );
  };
  return (
    <div ref={place} tabIndex={-1}>
      <Section title={words.changed}>
        {change && typed === undefined && !isChanging ? (
          <div className={styles.root}>
            <p className={styles.text} dir="auto">
              {change.sentence}
            </p>
            <div>
              <QuietButton
                onClick={() => {
                  flushSync(() => {
                    setChanging(true);
                  });
                  area.current?.focus();
                }}
              >
                {words.changeAgain}
              </QuietButton>
            </div>
          </div>
        ) : (
          <div className={styles.root}>
            <LineArea
              ref={area}
              label={words.changeLabel}
              isLabelHidden
              hint={practised === undefined ? words.changeHint : words.adjustHint(practised)}
              value={sentence}
              onChange={type}
              onEnter={save}
            />
            <div>
              <QuietButton appearance="secondary" disabledFocusable={isBlankText(sentence)} onClick={save}>
                {tell.isPending ? words.changeSaving : words.changeSave}
              </QuietButton>
            </div>
            <div role="alert">{tell.error && <WarningText>{explain(tell.error, problems)}</WarningText>}</div>
          </div>
        )}
      </Section>
    </div>
  );
}

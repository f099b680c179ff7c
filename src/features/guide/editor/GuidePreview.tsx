import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { GuideContent } from '#contract/organization/guide.ts';
import { printPage } from '#contract/rules/organization/guide/printPage.ts';
import type { Language } from '#contract/wire/values.ts';
import { printedGuide } from '#words/lines/printedGuide.ts';
import { Section } from '../../../ui/lists/Section.tsx';
import { WarningText } from '../../../ui/text/WarningText.tsx';
import { useWords } from '../../../words/words.tsx';
import { GuideSteps } from '../GuideSteps.tsx';
import { usePageFit } from '../usePageFit.ts';

const widthPx = 280;
/** ISO 216, in millimetres: styles are made when the panel is built, and can import no rules. */
const a4 = { width: 210, height: 297 };
const pagePx = (a4.width * 96) / 25.4;
/** What a panel of 280 px leaves between its margins. */
const narrowPx = 240;
const narrow = '@media (max-width: 319px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, minWidth: 0 },
  panel: {
    boxSizing: 'border-box',
    width: `${widthPx}px`,
    maxWidth: '100%',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  paper: {
    width: `${widthPx}px`,
    height: `${(widthPx * a4.height) / a4.width}px`,
    overflow: 'hidden',
    outlineWidth: tokens.strokeWidthThin,
    outlineStyle: 'solid',
    outlineColor: tokens.colorNeutralStroke1,
    [narrow]: { width: `${narrowPx}px`, height: `${(narrowPx * a4.height) / a4.width}px` },
  },
  page: {
    width: `${a4.width}mm`,
    height: `${a4.height}mm`,
    border: 'none',
    // Per cent, because Griffel mirrors only those: from right to left the page begins at the right.
    transformOrigin: '0% 0',
    transform: `scale(${widthPx / pagePx})`,
    pointerEvents: 'none',
    [narrow]: { transform: `scale(${narrowPx / pagePx})` },
  },
});

/** What people see in the panel, and on paper. */
export function GuidePreview({ content, language }: { content: GuideContent; language: Language }) {
  const { guide: readers, guideEditor: words, ui } = useWords();
  const styles = useStyles();
  const { moment, minutes, texts } = content;
  const text = texts[language];
  const printed = printedGuide({ moment, minutes }, { text, language }, readers);
  const tooLong = usePageFit({ moment, minutes, text, language });
  return (
    <div className={styles.root}>
      <Section title={words.preview}>
        <div className={styles.panel}>
          <p className={styles.title} dir="auto" lang={language}>
            {text.title}
          </p>
          <p className={styles.quiet}>{readers.about(readers.moments[moment], minutes)}</p>
          <GuideSteps steps={text.steps} language={language} />
        </div>
      </Section>
      <Section title={words.printPreview}>
        <output>{tooLong.length > 0 && <WarningText>{ui.commas(tooLong)}</WarningText>}</output>
        <div className={styles.paper}>
          <iframe
            className={styles.page}
            title={words.printPreview}
            sandbox=""
            tabIndex={-1}
            srcDoc={printPage({ ...printed, note: undefined }, { isPaper: true })}
          />
        </div>
      </Section>
    </div>
  );
}

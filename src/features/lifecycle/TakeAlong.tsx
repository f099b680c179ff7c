import { makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { SeriesExport } from '#contract/lifecycle.ts';
import { useBehaviourNames } from '../../api/behaviours.ts';
import { explain } from '../../api/explain.ts';
import { copyText, downloadText } from '../../ui/text/clipboard.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { asMarkdown } from './markdown.ts';
import { useExport } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, max-content)',
    alignItems: 'center',
    justifyItems: 'start',
    gap: tokens.spacingHorizontalS,
  },
  text: { ...typographyStyles.body1 },
  message: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  area: { width: '100%' },
});

const kinds = ['markdown', 'json'] as const;
type Kind = (typeof kinds)[number];
const ways = ['copy', 'download'] as const;
type Way = (typeof ways)[number];

const files = {
  markdown: { extension: 'md', type: 'text/markdown' },
  json: { extension: 'json', type: 'application/json' },
} as const;

export function TakeAlong({ series }: { series: string }) {
  const { data: words, problems } = useWords();
  const styles = useStyles();
  const { take, isBusy, error, message, byHand } = useTake(series);
  return (
    <div className={styles.root}>
      <div className={styles.ways}>
        {ways.map((way) => (
          <Fragment key={way}>
            <span className={styles.text} aria-hidden>
              {words[way]}
            </span>
            {kinds.map((kind) => (
              <QuietButton
                key={kind}
                appearance="secondary"
                aria-label={words.take[way](words.kinds[kind])}
                disabledFocusable={isBusy}
                onClick={() => {
                  take(way, kind).catch(() => undefined);
                }}
              >
                {words.kinds[kind]}
              </QuietButton>
            ))}
          </Fragment>
        ))}
      </div>
      <output className={styles.message}>{byHand === undefined ? message : words.byHand}</output>
      {byHand !== undefined && (
        <Textarea
          className={styles.area}
          textarea={{ 'aria-label': words.byHand, readOnly: true, rows: 6, dir: 'auto' }}
          value={byHand}
          onFocus={({ target }) => {
            target.select();
          }}
        />
      )}
      <div role="alert">{error && <WarningText>{explain(error, problems)}</WarningText>}</div>
    </div>
  );
}

function useTake(series: string) {
  const words = useWords();
  const format = useFormat();
  const behaviourName = useBehaviourNames(series);
  const reading = useExport(series);
  const [message, setMessage] = useState('');
  /** Shown for manual copying if the clipboard refuses. */
  const [byHand, setByHand] = useState<string>();
  const take = async (way: Way, kind: Kind) => {
    setMessage('');
    setByHand(undefined);
    const taken: SeriesExport = await reading.mutateAsync();
    const text = kind === 'json' ? JSON.stringify(taken, null, 2) : asMarkdown(taken, words, format, behaviourName);
    if (way === 'download') {
      downloadText(text, `bookend-${format.dayOf(taken.at)}.${files[kind].extension}`, files[kind].type);
      setMessage(words.data.downloaded);
    } else if (await copyText(text)) setMessage(words.data.copied(taken.meetings.length));
    else setByHand(text);
  };
  return { take, isBusy: reading.isPending, error: reading.error, message, byHand };
}

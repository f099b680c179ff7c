import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PreferenceCard } from '#contract/person/preferenceCard.ts';
import { cardLineLength, cardLines } from '#contract/rules/person/preferenceCard.ts';
import { explain } from '../../api/explain.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import type { DraftHandle } from '../../drafts/useDraft.ts';
import { SaveStatus } from '../../ui/forms/SaveStatus.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useNarrowAtFirst } from '../../ui/useNarrowAtFirst.ts';
import { useWords } from '../../words/words.tsx';
import { CardPreview } from './CardPreview.tsx';
import { CardReaders } from './CardReaders.tsx';
import { useMyCard, useMyCardDraft } from './queries.ts';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 3fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, minWidth: 0 },
  lines: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** `more`: the author's other choices about how others meet them. */
export function MyCard({ more }: { more?: ReactNode }) {
  const { problems } = useWords();
  const card = useMyCard();
  return (
    <ListState
      isPending={card.isPending}
      problem={card.isLoadingError ? explain(card.error, problems) : undefined}
      onTryAgain={() => void card.refetch()}
      lines={5}
    >
      {card.data && <CardForm card={card.data}>{more}</CardForm>}
    </ListState>
  );
}

interface CardFormProps {
  card: { version: number; content: PreferenceCard };
  children: ReactNode;
}

function CardForm({ card, children }: CardFormProps) {
  const { preferenceCard: words } = useWords();
  const styles = useStyles();
  const draft = useMyCardDraft(card);
  const isNarrow = useNarrowAtFirst();
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <CardText draft={draft} />
        <CardReaders draft={draft} />
        {children}
      </div>
      {isNarrow ? (
        <Disclosure summary={words.preview}>
          <CardPreview card={draft.content} />
        </Disclosure>
      ) : (
        <Section title={words.preview}>
          <CardPreview card={draft.content} />
        </Section>
      )}
    </div>
  );
}

function CardText({ draft }: { draft: DraftHandle<PreferenceCard> }) {
  const { preferenceCard: words, problems } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.lines}>
      <p className={styles.hint}>{words.hint}</p>
      {cardLines.map((name) => (
        <DraftLine
          key={name}
          draft={draft}
          field={name}
          label={words.lines[name]}
          hint={words.examples[name]}
          limit={cardLineLength}
        />
      ))}
      <div>
        <SaveStatus
          status={draft.status}
          savedAt={draft.savedAt}
          problem={draft.error && explain(draft.error, problems)}
        />
        <p className={styles.small}>{words.whyMissing}</p>
      </div>
    </div>
  );
}

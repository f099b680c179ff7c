import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReflectionDraft, ReflectionFact } from '#contract/person/reflection.ts';
import { reflectionFactLine } from '#words/lines/reflectionFact.ts';
import type { DraftPart } from '../../drafts/draftPart.ts';
import { bareList } from '../../ui/bare.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { touch, touchSize } from '../../ui/touch.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { useReflectionStyles } from './styles.ts';

const useStyles = makeStyles({
  chips: { ...bareList, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, outlineStyle: 'none' },
  item: { minWidth: 0, maxWidth: '100%' },
  chip: {
    ...typographyStyles.caption1,
    minWidth: 0,
    maxWidth: '100%',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    ':hover *': { color: 'inherit' },
    [touch]: { minHeight: touchSize },
  },
});

interface FactsProps {
  facts: readonly ReflectionFact[];
  draft: DraftPart<ReflectionDraft>;
}

export function Facts({ facts, draft }: FactsProps) {
  const words = useWords();
  const { factsTitle, factsHint, noFacts, leaveOut, putBack } = words.reflection;
  const { language } = useFormat();
  const styles = useStyles();
  const shared = useReflectionStyles();
  const list = useRef<HTMLUListElement>(null);
  const kept = keptOf(facts, draft.content);
  const out = facts.length - kept.length;
  return (
    <div className={shared.group}>
      <p className={shared.quiet}>{facts.length === 0 ? noFacts : factsHint}</p>
      <ul ref={list} tabIndex={-1} className={styles.chips} aria-label={factsTitle}>
        {kept.map((fact) => {
          const line = reflectionFactLine(fact, words, language);
          return (
            <li key={fact.id} className={styles.item}>
              <Button
                className={styles.chip}
                size="small"
                shape="circular"
                icon={<Dismiss12Regular />}
                iconPosition="after"
                aria-label={leaveOut(line)}
                onClick={() => {
                  draft.change((now) => ({ ...now, leftOut: [...now.leftOut, { id: fact.id }] }));
                  keepFocusAt(list.current);
                }}
              >
                <span dir="auto">{line}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {out > 0 && (
        <QuietButton
          onClick={() => {
            draft.change((now) => ({ ...now, leftOut: [] }));
            keepFocusAt(list.current);
          }}
        >
          {putBack(out)}
        </QuietButton>
      )}
    </div>
  );
}

export function keptOf(facts: readonly ReflectionFact[], { leftOut }: ReflectionDraft): ReflectionFact[] {
  return facts.filter((fact) => !leftOut.some(({ id }) => id === fact.id));
}

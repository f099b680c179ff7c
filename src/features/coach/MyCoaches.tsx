import { mergeClasses } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Grant } from '#contract/person/coach.ts';
import { grantDays } from '#contract/rules/person/coach.ts';
import { explain } from '../../api/explain.ts';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { keepFocusAt } from '../../ui/focus.ts';
import { Disclosure } from '../../ui/lists/Disclosure.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { Section } from '../../ui/lists/Section.tsx';
import { useFormat, useWords } from '../../words/words.tsx';
import { ActiveGrant, Readings } from './ActiveGrant.tsx';
import { GrantForm } from './GrantForm.tsx';
import { useMyGrants } from './queries.ts';
import { useStyles } from './styles.ts';

export function MyCoaches({ today }: { today: string }) {
  const { coach: words, problems } = useWords();
  const styles = useStyles();
  const { data = [], error, isPending, isLoadingError, refetch } = useMyGrants();
  const [isGranting, setGranting] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const [active, past] = [data.filter(({ isOver }) => !isOver), data.filter(({ isOver }) => isOver)];
  return (
    <Section title={words.title}>
      <div ref={place} tabIndex={-1} className={mergeClasses(styles.list, styles.place)}>
        <p className={styles.text}>{words.hint(grantDays)}</p>
        <ListState
          isPending={isPending}
          problem={isLoadingError ? explain(error, problems) : undefined}
          onTryAgain={() => void refetch()}
        >
          {active.length > 0 && (
            <ul className={styles.list}>
              {active.map((grant) => (
                <li key={grant.id} className={styles.item}>
                  <ActiveGrant grant={grant} onStopped={() => keepFocusAt(place.current)} />
                </li>
              ))}
            </ul>
          )}
          {isGranting ? (
            <GrantForm
              today={today}
              onDone={() => {
                setGranting(false);
                place.current?.focus();
              }}
            />
          ) : (
            <div>
              <QuietButton appearance="secondary" onClick={() => setGranting(true)}>
                {words.begin}
              </QuietButton>
            </div>
          )}
          {past.length > 0 && <Past grants={past} />}
        </ListState>
      </div>
    </Section>
  );
}

function Past({ grants }: { grants: readonly Grant[] }) {
  const { coach: words } = useWords();
  const styles = useStyles();
  const format = useFormat();
  return (
    <Disclosure summary={words.past} count={grants.length}>
      <ul className={styles.list}>
        {grants.map(({ id, coach, expiresAt, readings }) => (
          <li key={id} className={styles.item}>
            <span className={styles.text}>{words.over(coach.name, format.date(expiresAt))}</span>
            <Readings readings={readings} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

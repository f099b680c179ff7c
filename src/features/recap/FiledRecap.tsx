import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { Action, Filed } from '#contract/recap.ts';
import { explain } from '../../api/explain.ts';
import { bareList } from '../../ui/bare.ts';
import { ListState } from '../../ui/ListState.tsx';
import { Section } from '../../ui/Section.tsx';
import type { Words } from '../../words/en/catalogue.ts';
import { called } from '../../words/called.ts';
import { useFormat, useWords } from '../../words/words.tsx';
import { Acknowledged } from './Acknowledged.tsx';
import { ConcernTold } from './ConcernTold.tsx';
import { DecisionMade } from './DecisionMade.tsx';
import { useRecap } from './queries.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  list: { ...bareList, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  marked: {
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  action: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
});

export interface FiledRecapProps {
  series: string;
  meeting: string;
  /** The action that a link led to. */
  marked?: string | undefined;
  /** The actions that their owners have accepted. */
  accepted?: readonly string[] | undefined;
}

const nobodys: readonly string[] = [];

/** The recap as it was shared, for reading. */
export function FiledRecap({ series, meeting, marked, accepted = nobodys }: FiledRecapProps) {
  const { recap: words, problems } = useWords();
  const recap = useRecap({ series, meeting });
  return (
    <ListState
      isPending={recap.isPending}
      problem={recap.isLoadingError ? explain(recap.error, problems) : undefined}
      onTryAgain={() => void recap.refetch()}
      empty={recap.data?.filed ? undefined : words.notShared}
      lines={4}
    >
      {recap.data?.filed && <Sheet filed={recap.data.filed} marked={marked} accepted={accepted} />}
    </ListState>
  );
}

interface SheetProps {
  filed: Filed;
  marked: string | undefined;
  accepted: readonly string[];
}

function Sheet({ filed, marked, accepted }: SheetProps) {
  const all = useWords();
  const words = all.recap;
  const format = useFormat();
  const styles = useStyles();
  const waiting = filed.concerns.filter(({ isAnswered }) => !isAnswered);
  const answered = filed.concerns.filter(({ isAnswered }) => isAnswered);
  return (
    <div className={styles.root}>
      {filed.purpose !== '' && (
        <Section title={words.purpose}>
          <p className={styles.text}>{filed.purpose}</p>
        </Section>
      )}
      <Section title={words.decided}>
        {filed.decisions.length === 0 ? (
          <p className={styles.quiet}>{words.noDecisions}</p>
        ) : (
          <ul className={styles.list}>
            {filed.decisions.map((decision) => (
              <li key={decision.id}>
                <DecisionMade decision={decision} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={words.actions}>
        {filed.actions.length === 0 ? (
          <p className={styles.quiet}>{words.nothingToDo}</p>
        ) : (
          <ul className={styles.list}>
            {byOwner(filed.actions, all).map(({ key, name, actions }) => (
              <li key={key}>
                <div className={styles.quiet}>{name === '' ? words.noOwner : name}</div>
                <Actions actions={actions} marked={marked} accepted={accepted} />
              </li>
            ))}
          </ul>
        )}
      </Section>
      {filed.questions.length > 0 && (
        <Section title={words.questions}>
          <ul className={styles.list}>
            {filed.questions.map(({ id, text }) => (
              <li key={id} className={styles.text}>
                {text}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {waiting.length > 0 && (
        <Section title={words.concerns}>
          <ul className={styles.list}>
            {waiting.map((concern) => (
              <li key={concern.id}>
                <ConcernTold concern={concern} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {answered.length > 0 && (
        <Section title={words.answered}>
          <ul className={styles.list}>
            {answered.map((concern) => (
              <li key={concern.id}>
                <ConcernTold concern={concern} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {filed.learnings.length > 0 && (
        <Section title={words.learned}>
          <ul className={styles.list}>
            {filed.learnings.map(({ id, learned }) => (
              <li key={id} className={styles.text}>
                {learned}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {filed.acknowledgements.length > 0 && (
        <Section title={all.acknowledgement.acknowledged}>
          <ul className={styles.list}>
            {filed.acknowledgements.map((said) => (
              <li key={said.id}>
                <Acknowledged said={said} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {filed.observed.length > 0 && (
        <Section title={words.observed}>
          {filed.observed.map(({ id, strength, growth, by }) => (
            <div key={id}>
              <p className={styles.text}>{words.strength(strength)}</p>
              <p className={styles.text}>{words.growth(growth)}</p>
              {by && <p className={styles.quiet}>{words.observedBy(called(by, all))}</p>}
            </div>
          ))}
        </Section>
      )}
      {filed.questionsUntil && (
        <p className={styles.text}>{words.questionsWelcome(format.day(filed.questionsUntil))}</p>
      )}
      <p className={styles.quiet}>{words.sharedBy(called(filed.by, all), format.dateTime(filed.at))}</p>
    </div>
  );
}

interface ActionsProps extends Pick<SheetProps, 'marked' | 'accepted'> {
  actions: Action[];
}

function Actions({ actions, marked, accepted }: ActionsProps) {
  const words = useWords().recap;
  const format = useFormat();
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {actions.map(({ id, what, due }) => (
        <li
          key={id}
          className={mergeClasses(styles.action, id === marked && styles.marked)}
          {...(id === marked && { ref: bringIntoView, tabIndex: -1, 'aria-current': true })}
        >
          <span className={styles.text}>{what.trim() === '' ? words.unnamed : what}</span>
          <span className={styles.quiet}>
            {due === null ? words.noDate : format.day(due)}
            {accepted.includes(id) && ` · ${words.accepted}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

function bringIntoView(marked: HTMLElement | null): void {
  marked?.scrollIntoView({ block: 'center' });
  // The link may have been pressed in the chat: the focus stays with who is still there.
  if (document.hasFocus()) marked?.focus();
}

interface Owned {
  key: string;
  name: string;
  actions: Action[];
}

/** In the order of each owner's first action; what nobody owns comes last. */
function byOwner(actions: Action[], words: Words): Owned[] {
  const owners = new Map<string, Owned>();
  for (const action of actions) {
    const name = called(action.owner, words).trim();
    const key = action.owner?.id ?? `name ${name.toLowerCase()}`;
    const owned = owners.get(key) ?? { key, name, actions: [] };
    owned.actions.push(action);
    owners.set(key, owned);
  }
  return [...owners.values()].toSorted((one, other) => Number(one.name === '') - Number(other.name === ''));
}

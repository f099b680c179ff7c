import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PreferenceCard } from '#contract/person/preferenceCard.ts';
import { cardReaders } from '#contract/rules/person/preferenceCard.ts';
import { explain } from '../../api/explain.ts';
import { useMySeries } from '../../api/mySeries.ts';
import { FieldConflict } from '../../drafts/controls/DraftField.tsx';
import type { DraftHandle } from '../../drafts/useDraft.ts';
import { Choice } from '../../ui/forms/Choice.tsx';
import { ListState } from '../../ui/lists/ListState.tsx';
import { PeopleChips } from '../../ui/people/PeopleChips.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import { topicName } from '#words/lines/topicName.ts';
import { useWords } from '../../words/words.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface OfCard {
  draft: DraftHandle<PreferenceCard>;
}

export function CardReaders({ draft }: OfCard) {
  const { preferenceCard: words } = useWords();
  const styles = useStyles();
  const { readers } = draft.content;
  return (
    <div className={styles.root}>
      <Choice
        question={words.readers}
        options={cardReaders.map((value) => ({ value, text: words.readersOf[value] }))}
        value={readers}
        onChange={(next) => {
          changeNow(draft, { readers: next });
        }}
      />
      <FieldConflict draft={draft} field="readers" show={(theirs) => words.readersOf[theirs]} />
      {readers === 'named' && <NamedChats draft={draft} />}
      <p className={styles.hint}>{words.withdraw}</p>
    </div>
  );
}

function NamedChats({ draft }: OfCard) {
  const all = useWords();
  const { preferenceCard: words, problems } = all;
  const chats = useMySeries();
  const picked = draft.content.chats.map(({ id }) => id);
  const recent = (chats.data ?? []).map(({ series, topic }) => ({
    id: series,
    name: topicName(topic, all),
  }));
  // Chosen earlier, without a recent meeting: the author must be able to withdraw it.
  const earlier = picked
    .filter((id) => !recent.some((one) => one.id === id))
    .map((id) => ({ id, name: words.earlierChat }));
  const offered = [...recent, ...earlier];
  return (
    <ListState
      isPending={chats.isPending}
      problem={chats.isLoadingError ? explain(chats.error, problems) : undefined}
      onTryAgain={() => void chats.refetch()}
      empty={chats.data && offered.length === 0 ? words.noChats : undefined}
    >
      <PeopleChips
        label={words.whichChats}
        find={words.findChat}
        people={offered}
        picked={picked}
        onChange={(next) => {
          changeNow(draft, { chats: next.map((id) => ({ id })) });
        }}
      />
      <output>{picked.length === 0 && <WarningText>{words.nameOne}</WarningText>}</output>
    </ListState>
  );
}

/** Saved at once: a change of readers doesn't wait for a pause in typing. */
function changeNow(draft: DraftHandle<PreferenceCard>, set: Partial<PreferenceCard>): void {
  draft.change((now) => ({ ...now, ...set }));
  // The draft's own status says what failed.
  draft.flush({ isPartly: true }).catch(() => undefined);
}

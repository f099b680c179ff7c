import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { RehearsalContent } from '#contract/person/rehearsal.ts';
import { mostReplies, pauses, replyLength } from '#contract/rules/person/rehearsal.ts';
import { DraftLine } from '../../drafts/controls/DraftField.tsx';
import { itemIn, type DraftPart } from '../../drafts/draftPart.ts';
import { DraftWays } from '../../drafts/controls/DraftWays.tsx';
import type { Version } from '../../drafts/keeping.ts';
import { DraftSeries } from '../../drafts/controls/SeriesSelect.tsx';
import { bareGroup } from '../../ui/bare.ts';
import { AddButton } from '../../ui/buttons/AddButton.tsx';
import { QuietButton } from '../../ui/buttons/QuietButton.tsx';
import { insertText } from '../../ui/text/line.ts';
import { useWords } from '../../words/words.tsx';
import { useDropRehearsal, useRehearsalDraft } from './queries.ts';
import { Script } from './Script.tsx';
import { pauseToType, scriptParts } from './script.ts';

const useStyles = makeStyles({
  root: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  part: { ...bareGroup, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  ways: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

interface RehearsalFormProps {
  id: string;
  base: Version<RehearsalContent>;
  onClose: () => void;
}

export function RehearsalForm({ id, base, onClose }: RehearsalFormProps) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const draft = useRehearsalDraft(id, base);
  const drop = useDropRehearsal(id, draft);
  return (
    <fieldset className={styles.root} aria-label={words.add}>
      <OpeningWords draft={draft} />
      <Replies draft={draft} />
      <DraftSeries
        draft={draft}
        field="series"
        label={words.for}
        hint={draft.content.series === null ? undefined : words.forHint}
        none={words.forNone}
        elsewhere={words.forElsewhere}
      />
      <DraftWays draft={draft} drop={drop} close={words.close} remove={words.remove} onClose={onClose} />
    </fieldset>
  );
}

function OpeningWords({ draft }: { draft: DraftPart<RehearsalContent> }) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
  }, []);
  const pause = (mark: string) => {
    const field = area.current;
    if (!field) return;
    const [from, to] = [field.selectionStart, field.selectionEnd];
    field.focus();
    field.setSelectionRange(from, to);
    insertText(field, pauseToType(field.value, { from, to }, mark));
  };
  return (
    <div className={styles.part}>
      <DraftLine ref={area} draft={draft} field="opening" label={words.opening} hint={words.openingHint} />
      <div className={styles.ways}>
        {pauses.map((seconds) => (
          <QuietButton
            key={seconds}
            appearance="secondary"
            onClick={() => {
              pause(words.mark(seconds));
            }}
          >
            {words.insert(seconds)}
          </QuietButton>
        ))}
      </div>
      {scriptParts(draft.content.opening).some(({ kind }) => kind === 'pause') && (
        <>
          <p className={styles.quiet}>{words.preview}</p>
          <Script script={draft.content.opening} />
        </>
      )}
    </div>
  );
}

function Replies({ draft }: { draft: DraftPart<RehearsalContent> }) {
  const words = useWords().rehearsal;
  const styles = useStyles();
  const { replies } = draft.content;
  return (
    <>
      {replies.map((reply, index) => {
        const part = itemIn(draft, 'replies', reply, index);
        return (
          <fieldset key={reply.id} className={styles.part} aria-label={words.reply(index + 1)}>
            <DraftLine draft={part} field="they" label={words.they} limit={replyLength} />
            <DraftLine draft={part} field="ask" label={words.ask} limit={replyLength} />
            <div>
              <QuietButton
                onClick={() => {
                  draft.change((now) => ({ ...now, replies: now.replies.filter(({ id }) => id !== reply.id) }));
                }}
              >
                {words.removeReply}
              </QuietButton>
            </div>
          </fieldset>
        );
      })}
      {replies.length < mostReplies && (
        <AddButton
          label={words.addReply}
          onPress={() => {
            const reply = { id: crypto.randomUUID(), they: '', ask: '' };
            draft.change((now) => ({ ...now, replies: [...now.replies, reply] }));
          }}
        />
      )}
    </>
  );
}

import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { BehaviourContent, PlaybookBehaviour } from '#contract/organization/playbook.ts';
import { languages } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import type { DraftHandle } from '../../../drafts/useDraft.ts';
import { AskFirst } from '../../../ui/buttons/AskFirst.tsx';
import { PrimaryBar } from '../../../ui/buttons/PrimaryBar.tsx';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { useFocusWhenFewer } from '../../../ui/useFocusWhenFewer.ts';
import { useFormat, useWords } from '../../../words/words.tsx';
import { useDiscard, type usePublish } from './queries.ts';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  place: { outlineStyle: 'none' },
});

export interface PublishBarProps {
  behaviour: PlaybookBehaviour;
  draft: DraftHandle<BehaviourContent>;
  publish: ReturnType<typeof usePublish>;
  /** The fields that were refused may be in another language. */
  onRefused: (error: unknown) => void;
  onGone: () => void;
}

export function PublishBar({ behaviour, draft, publish, onRefused, onGone }: PublishBarProps) {
  const { playbook: words, problems } = useWords();
  const styles = useStyles();
  const [unsaved, setUnsaved] = useState<unknown>();
  const announce = useAnnounce();
  const missing = missingIn(publish.error);
  const isOut = behaviour.draft.content === null && draft.status === 'saved';
  const place = useFocusWhenFewer<HTMLParagraphElement>(isOut ? 0 : 1);
  const send = (isPartial: boolean) => {
    setUnsaved(undefined);
    draft
      .flush()
      .then(
        ({ version }) =>
          publish.mutateAsync({ version, isPartial }).then(() => {
            announce(words.published);
          }, onRefused),
        setUnsaved,
      )
      .catch(() => undefined);
  };
  if (isOut)
    return (
      <p ref={place} tabIndex={-1} className={mergeClasses(styles.hint, styles.place)}>
        {publish.isSuccess ? words.published : words.isPublished}
      </p>
    );
  return (
    <PrimaryBar
      label={words.publish}
      busyLabel={words.publishing}
      isBusy={publish.isPending}
      problem={problemOf(unsaved ?? publish.error, problems)}
      onPress={() => {
        if (!publish.isPending) send(false);
      }}
    >
      {missing ? (
        <WithoutLanguages missing={missing} onYes={() => send(true)} onNo={publish.reset} />
      ) : (
        <Discard behaviour={behaviour} draft={draft} onGone={onGone} />
      )}
    </PrimaryBar>
  );
}

function WithoutLanguages({ missing, ...answers }: { missing: Language[]; onYes: () => void; onNo: () => void }) {
  const { playbook: words } = useWords();
  const format = useFormat();
  const question = words.publishWithout(format.list(missing.map((one) => words.languageNames[one])));
  return (
    <AskFirst question={question} hint={words.fallbackHint} yes={words.publishAnyway} no={words.notYet} {...answers} />
  );
}

function Discard({ behaviour, draft, onGone }: Pick<PublishBarProps, 'behaviour' | 'draft' | 'onGone'>) {
  const { playbook: words, problems } = useWords();
  const styles = useStyles();
  const discard = useDiscard(behaviour.id);
  const isNew = behaviour.version === 0;
  const send = async () => {
    const { version } = await draft.flush({ isPartly: true });
    await discard.mutateAsync(version);
    if (!isNew) return;
    await draft.discard();
    onGone();
  };
  return (
    <div>
      <QuietButton
        disabledFocusable={discard.isPending}
        onClick={() => {
          if (!discard.isPending) send().catch(() => undefined);
        }}
      >
        {isNew ? words.deleteDraft : words.discard}
      </QuietButton>
      <div role="alert" className={styles.hint}>
        {discard.error && explain(discard.error, problems)}
      </div>
    </div>
  );
}

function missingIn(error: unknown): Language[] | undefined {
  if (!(error instanceof ProblemError) || error.code !== 'languages_missing') return undefined;
  const { current } = error;
  const missing: unknown =
    typeof current === 'object' && current !== null && 'languages' in current && current.languages;
  return languages.filter((language) => Array.isArray(missing) && missing.includes(language));
}

/** What has a place of its own isn't said twice. */
function problemOf(error: unknown, words: Parameters<typeof explain>[1]): string | undefined {
  if (error === undefined || error === null || missingIn(error)) return undefined;
  return explain(error, words);
}

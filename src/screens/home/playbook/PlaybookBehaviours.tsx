import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlaybookBehaviour } from '#contract/organization/playbook.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain } from '../../../api/explain.ts';
import { fieldsOf } from '../../../api/problem.ts';
import { withRefusals } from '../../../drafts/draftPart.ts';
import { AddBehaviour, addBehaviourId } from '../../../features/behaviour/edit/AddBehaviour.tsx';
import { BehaviourChoices, choiceId } from '../../../features/behaviour/edit/BehaviourChoices.tsx';
import { BehaviourEditor } from '../../../features/behaviour/edit/BehaviourEditor.tsx';
import { nothingOpen, previewOf, shownName } from '../../../features/behaviour/edit/content.ts';
import { Languages } from '../../../features/behaviour/edit/Languages.tsx';
import { NeverAsked } from '../../../features/behaviour/NeverAsked.tsx';
import { PublishBar } from '../../../features/behaviour/edit/PublishBar.tsx';
import {
  useBehaviourDraft,
  usePlaybook,
  usePublish,
  type PlaybookView,
} from '../../../features/behaviour/edit/queries.ts';
import { Retiring } from '../../../features/behaviour/edit/Retiring.tsx';
import { WhereAsked } from '../../../features/behaviour/edit/WhereAsked.tsx';
import { useOpened } from '../../../host/useOpened.ts';
import { EditorLayout } from '../../../ui/lists/EditorLayout.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { BehaviourPreview } from './BehaviourPreview.tsx';

const headingId = 'playbook-behaviour';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', overflowWrap: 'anywhere' },
  hint: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

export function PlaybookBehaviours() {
  const { problems } = useWords();
  const playbook = usePlaybook();
  return (
    <ListState
      isPending={playbook.isPending}
      problem={playbook.isLoadingError ? explain(playbook.error, problems) : undefined}
      onTryAgain={() => void playbook.refetch()}
      lines={7}
    >
      {playbook.data && <Editing playbook={playbook.data} />}
    </ListState>
  );
}

function Editing({ playbook }: { playbook: PlaybookView }) {
  const { playbook: words } = useWords();
  const { language } = useFormat();
  const styles = useStyles();
  const { behaviours, languages } = playbook;
  const { opened, open, close, closeDeleted } = useOpened({
    heading: headingId,
    line: choiceId,
    otherwise: addBehaviourId,
  });
  const behaviour = behaviours.find(({ id }) => id === opened);
  const edited = useEdited(behaviour ?? nothingOpen, languages.spoken);
  const shownNameOf = (id: string) => shownName(behaviours.find((one) => one.id === id) ?? nothingOpen, language);
  return (
    <EditorLayout
      list={
        <>
          <p className={styles.hint}>{words.hint}</p>
          <BehaviourChoices behaviours={behaviours} opened={opened} onOpen={open} />
          <AddBehaviour
            taken={behaviours.map(({ id }) => id)}
            language={languages.spoken.find((one) => one === language) ?? languages.spoken[0] ?? 'en'}
            onAdded={open}
          />
          <div>
            <Languages languages={languages} />
            <NeverAsked reader="comms" nameOf={shownNameOf} />
          </div>
        </>
      }
      editor={
        behaviour && (
          <div className={styles.root}>
            <h2 id={headingId} tabIndex={-1} className={styles.heading} dir="auto">
              {shownNameOf(behaviour.id) || words.noName}
            </h2>
            {!behaviour.isRetired && <Editor {...edited} behaviour={behaviour} onGone={closeDeleted} />}
            <Retiring key={behaviour.id} behaviour={behaviour} heading={headingId} />
            <WhereAsked id={behaviour.id} />
          </div>
        )
      }
      preview={behaviour && <BehaviourPreview behaviour={edited.shown} />}
      back={words.back}
      onBack={close}
    />
  );
}

/** Always called, with nothing while nothing is open: editor and preview share one draft. */
function useEdited(behaviour: PlaybookBehaviour, spoken: readonly Language[]) {
  const { language: readers } = useFormat();
  const [chosen, setLanguage] = useState<Language>(readers);
  const language = spoken.find((one) => one === chosen) ?? spoken[0] ?? 'en';
  const draft = useBehaviourDraft(behaviour);
  const publish = usePublish(behaviour.id);
  const shown = previewOf(behaviour.id, draft.content, language);
  return { draft, publish, spoken, language, setLanguage, shown };
}

type EditorProps = Omit<ReturnType<typeof useEdited>, 'shown'> & { behaviour: PlaybookBehaviour; onGone: () => void };

function Editor({ behaviour, draft, publish, spoken, language, setLanguage, onGone }: EditorProps) {
  const part = withRefusals(draft, publish);
  return (
    <>
      <BehaviourEditor
        behaviour={behaviour}
        draft={{ ...part, status: draft.status, savedAt: draft.savedAt, error: draft.error }}
        spoken={spoken}
        language={language}
        onLanguage={setLanguage}
      />
      <PublishBar
        key={behaviour.id}
        behaviour={behaviour}
        draft={draft}
        publish={publish}
        onRefused={(error) => {
          const refused = new Set(fieldsOf(error).map(({ field }) => field.split('.')[2]));
          const first = spoken.find((one) => refused.has(one));
          if (first && !refused.has(language)) setLanguage(first);
        }}
        onGone={onGone}
      />
    </>
  );
}

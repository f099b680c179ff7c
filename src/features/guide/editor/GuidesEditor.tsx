import { inEachLanguage } from '#contract/rules/languages.ts';
import { makeStyles } from '@fluentui/react-components';
import type { EditedGuide } from '#contract/organization/guideEditor.ts';
import { explain } from '../../../api/explain.ts';
import { useOpened } from '../../../host/useOpened.ts';
import { bareList } from '../../../ui/bare.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { EditorChoice } from '../../../ui/lists/EditorChoice.tsx';
import { EditorLayout } from '../../../ui/lists/EditorLayout.tsx';
import { ListState } from '../../../ui/lists/ListState.tsx';
import { useFormat, useWords } from '../../../words/words.tsx';
import { editorHeadingId, GuideEditor } from './GuideEditor.tsx';
import { useGuideEditor } from './queries.ts';
import { titleOf } from './titleOf.ts';

const useStyles = makeStyles({ list: { ...bareList, display: 'flex', flexDirection: 'column' } });

/** For internal communications: all guides of the organization, and one to write. */
export function GuidesEditor() {
  const { guideEditor: words, problems } = useWords();
  const { data, isPending, isLoadingError, error, refetch } = useGuideEditor();
  const {
    opened: open,
    open: show,
    close,
    closeDeleted,
  } = useOpened({ heading: editorHeadingId, line: lineId, otherwise: addId });
  const guides = data?.guides ?? [];
  const opened = open === undefined ? undefined : (guides.find(({ id }) => id === open) ?? newGuide(open));
  const list = <GuideLines guides={guides} open={open} onOpen={show} />;
  return (
    <ListState
      isPending={isPending}
      problem={isLoadingError ? explain(error, problems) : undefined}
      onTryAgain={() => void refetch()}
      lines={5}
    >
      {opened ? (
        <GuideEditor
          key={opened.id}
          guide={opened}
          languages={data?.languages ?? []}
          list={list}
          onClose={close}
          onDeleted={closeDeleted}
        />
      ) : (
        <EditorLayout list={list} editor={undefined} back={words.back} onBack={close} />
      )}
    </ListState>
  );
}

interface GuideLinesProps {
  guides: readonly EditedGuide[];
  open: string | undefined;
  onOpen: (guide: string) => void;
}

function GuideLines({ guides, open, onOpen }: GuideLinesProps) {
  const { guideEditor: words } = useWords();
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>
        {guides.map((guide) => (
          <li key={guide.id}>
            <GuideLine guide={guide} isOpen={guide.id === open} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      <AddButton
        id={addId}
        label={words.add}
        onPress={() => {
          onOpen(crypto.randomUUID());
        }}
      />
    </>
  );
}

const addId = 'write-guide';

function lineId(guide: string): string {
  return `edited-${guide}`;
}

const blank = { title: '', steps: [] };

function newGuide(id: string): EditedGuide {
  const content = { moment: 'any' as const, minutes: 10, virtues: [], texts: inEachLanguage(() => blank) };
  const draft = { version: 0, content };
  return { id, published: null, draft, hasChanges: true, isShipped: false, isRetired: false, usedBy: null };
}

interface GuideLineProps {
  guide: EditedGuide;
  isOpen: boolean;
  onOpen: (guide: string) => void;
}

function GuideLine({ guide, isOpen, onOpen }: GuideLineProps) {
  const { guideEditor: words } = useWords();
  const { language } = useFormat();
  return (
    <EditorChoice
      id={lineId(guide.id)}
      name={titleOf(guide.draft, language) || words.untitled}
      note={words.usedBy(guide.usedBy)}
      mark={markOf(guide, words)}
      isOpen={isOpen}
      onOpen={() => {
        onOpen(guide.id);
      }}
    />
  );
}

function markOf(
  { published, hasChanges, isRetired }: EditedGuide,
  words: ReturnType<typeof useWords>['guideEditor'],
): string | undefined {
  if (isRetired) return words.states.retired;
  if (!published) return words.states.draft;
  return hasChanges ? words.states.changed : undefined;
}

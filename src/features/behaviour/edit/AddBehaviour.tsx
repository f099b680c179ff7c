import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { idFor } from '#contract/rules/organization/playbook.ts';
import type { Language } from '#contract/wire/values.ts';
import { explain, explainField } from '../../../api/explain.ts';
import { fieldsOf } from '../../../api/problem.ts';
import { AddButton } from '../../../ui/buttons/AddButton.tsx';
import { LineForm } from '../../../ui/forms/LineForm.tsx';
import { useWords } from '../../../words/words.tsx';
import { emptyContent, emptyTexts } from './content.ts';
import { useAddBehaviour } from './queries.ts';

interface AddBehaviourProps {
  taken: readonly string[];
  /** The language of the first name. */
  language: Language;
  onAdded: (id: string) => void;
}

export const addBehaviourId = 'add-behaviour';

export function AddBehaviour({ taken, language, onAdded }: AddBehaviourProps) {
  const { playbook: words, problems } = useWords();
  const [isAsking, setAsking] = useState(false);
  const add = useAddBehaviour();
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    flushSync(() => {
      setAsking(false);
    });
    place.current?.querySelector('button')?.focus();
  };
  const fields = fieldsOf(add.error);
  const send = (line: string) => {
    const name = line.trim();
    const texts = { ...emptyContent.texts, [language]: { ...emptyTexts, name } };
    const id = idFor(name, taken);
    add.mutateAsync({ id, content: { ...emptyContent, texts } }).then(
      () => {
        setAsking(false);
        onAdded(id);
      },
      () => undefined,
    );
  };
  return (
    <div ref={place}>
      {isAsking ? (
        <LineForm
          name={words.add}
          label={words.newName}
          yes={words.addNow}
          no={words.cancel}
          isBusy={add.isPending}
          needed={problems.fields.empty}
          lineProblem={explainField(fields, `content.texts.${language}.name`, problems)}
          problem={add.error && fields.length === 0 ? explain(add.error, problems) : undefined}
          onYes={send}
          onNo={close}
        />
      ) : (
        <AddButton
          id={addBehaviourId}
          label={words.add}
          onPress={() => {
            setAsking(true);
          }}
        />
      )}
    </div>
  );
}

import type { QuestionClosing } from '#contract/meeting/openItems.ts';
import { explain, explainField } from '../../../api/explain.ts';
import { ProblemError } from '../../../api/problem.ts';
import { useWords } from '../../../words/words.tsx';
import { useCloseQuestion } from '../queries.ts';

interface Closing {
  /** null: reopen. */
  as: QuestionClosing['as'] | null;
  line?: string;
  onSent?: () => void;
}

export function useQuestionClosing(series: string, question: string, onSent: () => void) {
  const { problems } = useWords();
  const close = useCloseQuestion(series, question);
  const { error } = close;
  const fields = error instanceof ProblemError ? error.fields : [];
  return {
    isBusy: close.isPending,
    problem: error && fields.length === 0 ? explain(error, problems) : undefined,
    problemOf: (field: 'words' | 'as') => explainField(fields, field, problems),
    send: (closing: Closing) => {
      if (close.isPending) return;
      close.mutate(
        { as: closing.as, words: closing.line ?? '' },
        {
          onSuccess: () => {
            closing.onSent?.();
            onSent();
          },
        },
      );
    },
  };
}

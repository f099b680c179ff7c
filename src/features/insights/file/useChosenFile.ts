import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ProblemError } from '../../../api/problem.ts';
import { readFile, type ChosenFile, type FileRefusal } from './readFile.ts';

interface FileWork<Preview, Taking> {
  /** Of the button that chooses one: the focus returns there. */
  chooseId: string;
  /** Of the file's base64. */
  preview: UseMutationResult<Preview, Error, string>;
  take: UseMutationResult<unknown, Error, Taking>;
  toTake: (file: ChosenFile, preview: Preview) => Taking;
}

export type ChosenFileWork<Preview, Taking> = ReturnType<typeof useChosenFile<Preview, Taking>>;

/** What becomes of a file until it is taken. A lost connection keeps it; what changed meanwhile is shown first. */
export function useChosenFile<Preview, Taking>({ chooseId, preview, take, toTake }: FileWork<Preview, Taking>) {
  const [file, setFile] = useState<ChosenFile>();
  const [refusal, setRefusal] = useState<FileRefusal>();

  const choose = async (files: readonly File[]) => {
    const [first] = files;
    if (!first || take.isPending) return;
    const read = files.length > 1 ? 'onlyOne' : await readFile(first);
    preview.reset();
    take.reset();
    setRefusal(typeof read === 'string' ? read : undefined);
    setFile(typeof read === 'string' ? undefined : read);
    if (typeof read !== 'string') preview.mutate(read.base64);
  };
  const takeIt = () => {
    if (!file || !preview.data || take.isPending) return;
    take.mutate(toTake(file, preview.data), {
      onSuccess: () => {
        flushSync(() => {
          setFile(undefined);
          preview.reset();
        });
        // The pressed button is gone.
        document.getElementById(chooseId)?.focus();
      },
      onError: (error) => {
        if (isStale(error)) preview.mutate(file.base64);
      },
    });
  };
  const lookAgain = () => {
    if (file) preview.mutate(file.base64);
  };
  return { chooseId, file, refusal, preview, take, choose, lookAgain, takeIt, isStale: isStale(take.error) };
}

function isStale(error: Error | null): boolean {
  return error instanceof ProblemError && error.code === 'stale';
}

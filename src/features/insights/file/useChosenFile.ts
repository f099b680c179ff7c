import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ProblemError } from '../../../api/problem.ts';
import { readFile, type ChosenFile, type FileRefusal } from './readFile.ts';

interface FileWork<Preview, Taking> {
  /** Id of the choose button, to which the focus returns. */
  chooseId: string;
  /** Takes the file as base64. */
  preview: UseMutationResult<Preview, Error, string>;
  take: UseMutationResult<unknown, Error, Taking>;
  toTake: (file: ChosenFile, preview: Preview) => Taking;
}

export type ChosenFileWork<Preview, Taking> = ReturnType<typeof useChosenFile<Preview, Taking>>;

/** A file from choice to taking. Keeps it when the connection drops; previews again if something changed meanwhile. */
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
        // The pressed button has disappeared.
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

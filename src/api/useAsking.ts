import { useState } from 'react';
import { HostError } from '../host/host.ts';
import { useHost } from '../host/HostProvider.tsx';
import { ProblemError } from './problem.ts';

/** `refused`: the person has closed the window or said no. */
export type AskingState = 'idle' | 'busy' | 'refused' | 'failed';

/** Whether a window in which the person permits something, or confirms who they are, may help. */
export function needsAsking(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'consent_needed';
}

/** Opens the sign-in window for what a request was refused for. `ask` only in answer to a click: browsers block it otherwise. */
export function useAsking(): { state: AskingState; ask: (problem: ProblemError, onGiven: () => void) => void } {
  const host = useHost();
  const [state, setState] = useState<AskingState>('idle');
  const ask = async ({ claims, permission }: ProblemError, onGiven: () => void) => {
    setState('busy');
    try {
      await host.token({ isInteractive: true, claims, permission });
      setState('idle');
    } catch (cause) {
      setState(cause instanceof HostError && cause.code === 'refused' ? 'refused' : 'failed');
      return;
    }
    onGiven();
  };
  return {
    state,
    ask: (problem, onGiven) => {
      if (state !== 'busy') void ask(problem, onGiven);
    },
  };
}

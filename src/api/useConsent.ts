import { useMutation, useMutationState } from '@tanstack/react-query';
import { HostError } from '../host/host.ts';
import { useHost } from '../host/HostProvider.tsx';
import { ProblemError } from './problem.ts';

/** `refused`: the person has closed the window or said no. */
export type AskingState = 'idle' | 'busy' | 'refused' | 'failed';

/** Whether a window in which the person permits something, or confirms who they are, may help. */
export function needsAsking(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'consent_needed';
}

const mutationKey = ['asking'];

interface Asking {
  problem: ProblemError;
  /** Retries what was refused. */
  onGiven: () => void;
}

/**
 * Opens the sign-in window that a refused request needs. Call `ask` only on a click: otherwise browsers block the window.
 * The outcome outlives the screen, because another one may be shown while the window is open.
 */
export function useConsent(problem: unknown): { state: AskingState; ask: (asking: Asking) => void } {
  const host = useHost();
  const asking = useMutation({
    mutationKey,
    mutationFn: async ({ problem: { claims, permission }, onGiven }: Asking) => {
      await host.token({ isInteractive: true, claims, permission });
      onGiven();
    },
  });
  const latest = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  const state = latest?.status === 'pending' || isAbout(latest?.variables, problem) ? stateOf(latest) : 'idle';
  return {
    state,
    ask: (wanted) => {
      if (state !== 'busy') asking.mutate(wanted);
    },
  };
}

function isAbout(asking: unknown, problem: unknown): boolean {
  return typeof asking === 'object' && asking !== null && 'problem' in asking && asking.problem === problem;
}

function stateOf(latest: { status: string; error: unknown } | undefined): AskingState {
  if (latest?.status === 'pending') return 'busy';
  if (latest?.status !== 'error') return 'idle';
  return latest.error instanceof HostError && latest.error.code === 'refused' ? 'refused' : 'failed';
}

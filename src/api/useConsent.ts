import { useMutation, useMutationState } from '@tanstack/react-query';
import { HostError } from '../host/host.ts';
import { useHost } from '../host/HostProvider.tsx';
import { useWords } from '../words/words.tsx';
import { ProblemError } from './problem.ts';

/** `refused`: the person closed the window or declined. */
type ConsentState = 'idle' | 'busy' | 'refused' | 'failed';

/** Whether a consent or sign-in window may help. */
export function needsAsking(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'consent_needed';
}

const mutationKey = ['asking'];

interface Consent {
  isAsking: boolean;
  /** The button's label while consent is needed first; undefined: its usual label. */
  label: string | undefined;
  /** Why nothing happened; `own`: the sentence if no window was involved. */
  explain: (own: string) => string;
  /** Call it in the click handler. With `problem` it opens the window first, and acts once the person consents. */
  act: (action: () => void) => void;
}

interface Asking {
  problem: ProblemError;
  onGiven: () => void;
}

/**
 * A button's action that may need a sign-in window, which browsers block unless it opens on a click. The outcome
 * outlives the screen, since another one may be shown while the window is open.
 */
export function useConsent(problem: ProblemError | undefined): Consent {
  const host = useHost();
  const { problems, panel } = useWords();
  const asking = useMutation({
    mutationKey,
    mutationFn: async ({ problem: { claims, permission }, onGiven }: Asking) => {
      await host.token({ isInteractive: true, claims, permission });
      onGiven();
    },
  });
  const latest = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  const state = latest?.status === 'pending' || isAbout(latest?.variables, problem) ? stateOf(latest) : 'idle';
  const isAsking = state === 'busy';
  const needed = () => {
    if (problem?.code === 'signed_out') return problems.tryAgain;
    return problem?.claims === undefined ? problems.allow : problems.confirmNow;
  };
  return {
    isAsking,
    label: isAsking ? problems.allowing : problem && needed(),
    explain: (own) => {
      if (state === 'failed') return panel.start.signed_out;
      return state === 'refused' ? `${problems.refused} ${own}` : own;
    },
    act: (action) => {
      if (isAsking) return;
      if (problem) asking.mutate({ problem, onGiven: action });
      else action();
    },
  };
}

function isAbout(asking: unknown, problem: unknown): boolean {
  return typeof asking === 'object' && asking !== null && 'problem' in asking && asking.problem === problem;
}

function stateOf(latest: { status: string; error: unknown } | undefined): ConsentState {
  if (latest?.status === 'pending') return 'busy';
  if (latest?.status !== 'error') return 'idle';
  return latest.error instanceof HostError && latest.error.code === 'refused' ? 'refused' : 'failed';
}

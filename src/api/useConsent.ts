import { useMutation, useMutationState } from '@tanstack/react-query';
import { HostError, type HostErrorCode } from '../host/host.ts';
import { useSignedIn } from '../host/HostProvider.tsx';
import { useWords } from '../words/words.tsx';
import { explainSignIn } from './explain.ts';
import { ProblemError } from './problem.ts';

/** Whether a consent or sign-in window may help. */
export function needsAsking(error: unknown): error is ProblemError {
  return error instanceof ProblemError && error.code === 'consent_needed';
}

function mayAsk({ code, signIn = 'signed_out' }: ProblemError): boolean {
  return code === 'consent_needed' || (code === 'signed_out' && signIn === 'signed_out');
}

const mutationKey = ['asking'];

interface Consent {
  isAsking: boolean;
  /** The button's label while consent is needed first; undefined: its usual label. */
  label: string | undefined;
  /** Why nothing happened; `own`: the sentence if no window was involved. */
  explain: (own: string) => string;
  /** For an administrator, whose consent may be what is missing. */
  approvalLink: string | undefined;
  /** Call it in the click handler. If a window may help it opens that first, and acts once the person consents. */
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
export function useConsent(error: ProblemError | undefined): Consent {
  const problem = error && mayAsk(error) ? error : undefined;
  const host = useSignedIn();
  const { problems, panel } = useWords();
  const asking = useMutation({
    mutationKey,
    mutationFn: async ({ problem: { claims, permission }, onGiven }: Asking) => {
      await host.token({ isInteractive: true, claims, permission });
      onGiven();
    },
  });
  const latest = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  const isAsking = latest?.status === 'pending';
  const outcome = isAsking || !isAbout(latest?.variables, problem) ? undefined : outcomeOf(latest);
  const isConsent = problem?.code === 'consent_needed' && !problem.claims && problem.signIn !== 'sign_in_again';
  const needsAdministrator = (outcome ?? error?.signIn) === 'approval_needed' || (isConsent && outcome === 'refused');
  const needed = () => {
    if (problem?.code === 'signed_out' || outcome === 'approval_needed') return problems.tryAgain;
    if (problem?.signIn === 'sign_in_again') return problems.signInNow;
    return problem?.claims === undefined ? problems.allow : problems.confirmNow;
  };
  return {
    isAsking,
    label: isAsking ? problems.allowing : problem && needed(),
    explain: (own) => {
      if (outcome === undefined) return own;
      if (outcome !== 'refused') return explainSignIn(outcome, problems) ?? panel.start.signed_out;
      return isConsent ? `${problems.refused} ${own} ${problems.orAdministrator}` : own;
    },
    approvalLink: needsAdministrator ? host.approvalLink : undefined,
    act: (action) => {
      if (isAsking) return;
      // Once an administrator has approved it, no window is needed.
      if (problem && outcome !== 'approval_needed') asking.mutate({ problem, onGiven: action });
      else action();
    },
  };
}

function isAbout(asking: unknown, problem: unknown): boolean {
  return typeof asking === 'object' && asking !== null && 'problem' in asking && asking.problem === problem;
}

function outcomeOf(latest: { status: string; error: unknown } | undefined): HostErrorCode | undefined {
  if (latest?.status !== 'error') return undefined;
  return latest.error instanceof HostError ? latest.error.code : 'signed_out';
}

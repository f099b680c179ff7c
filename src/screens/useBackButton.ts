import { useBackStep } from '../host/useBackStep.ts';
import { useRouter } from './Router.tsx';

/** The back button closes a form, then leaves what is shown instead of the meeting, then Bookend. */
export function useBackButton(): void {
  const { form, view, close, show } = useRouter();
  useBackStep(form !== undefined || view !== undefined, () => {
    if (form) close();
    else show(undefined);
  });
}

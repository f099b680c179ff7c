import { useEffect } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import { useRouter } from './Router.tsx';

/** The back button closes a form, then leaves what is shown instead of the meeting, then Bookend. */
export function useBackButton(): void {
  const { onBack } = useHost();
  const { form, view, close, show } = useRouter();
  useEffect(
    () =>
      onBack(() => {
        if (form) close();
        else if (view) show(undefined);
        else return false;
        return true;
      }),
    [onBack, form, view, close, show],
  );
}

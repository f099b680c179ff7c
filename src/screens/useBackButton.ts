import { useEffect, useRef } from 'react';
import { useHost } from '../host/HostProvider.tsx';
import { useRouter } from './Router.tsx';

/** The back button closes a form, then leaves what is shown instead of the meeting, then Bookend. */
export function useBackButton(): void {
  const { onBack } = useHost();
  const router = useRouter();
  const latest = useRef(router);
  useEffect(() => {
    latest.current = router;
  });
  useEffect(
    () =>
      onBack(() => {
        const { form, view, close, show } = latest.current;
        if (form) close();
        else if (view) show(undefined);
        else return false;
        return true;
      }),
    [onBack],
  );
}

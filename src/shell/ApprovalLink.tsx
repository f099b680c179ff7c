import { Suspense } from 'react';
import { screenOnDemand } from '../loading/lazyScreen.ts';

// Its field is 20 kB that no first screen needs; Entra has just answered, so that a file can come, too.
const CopyLink = screenOnDemand(async () => (await import('../ui/buttons/CopyLink.tsx')).CopyLink);

/** For an administrator, whose consent is missing. */
export function ApprovalLink({ link }: { link: string | undefined }) {
  return <Suspense>{link !== undefined && <CopyLink link={link} />}</Suspense>;
}

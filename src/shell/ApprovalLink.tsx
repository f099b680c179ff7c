import { Suspense } from 'react';
import { screenOnDemand } from '../loading/lazyScreen.ts';

// Loaded only when it is needed: its field is 20 kB. Entra has just answered, so the network works.
const CopyLink = screenOnDemand(async () => (await import('../ui/buttons/CopyLink.tsx')).CopyLink);

/** For an administrator, whose consent is missing. */
export function ApprovalLink({ link }: { link: string | undefined }) {
  return <Suspense>{link !== undefined && <CopyLink link={link} />}</Suspense>;
}

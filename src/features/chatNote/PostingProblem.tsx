import { CopyLink } from '../../ui/buttons/CopyLink.tsx';
import { WarningText } from '../../ui/text/WarningText.tsx';
import type { Posting } from './usePosting.ts';

export function PostingProblem({ problem, approvalLink }: Pick<Posting, 'problem' | 'approvalLink'>) {
  return (
    <>
      <div role="alert">{problem !== undefined && <WarningText>{problem}</WarningText>}</div>
      <CopyLink link={approvalLink} />
    </>
  );
}

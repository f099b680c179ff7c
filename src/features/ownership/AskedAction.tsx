import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OwnedAction } from '#contract/meeting/ownership.ts';
import { AnswerAction } from './AnswerAction.tsx';
import { TouchAgreed } from './TouchAgreed.tsx';

export interface AskedActionProps {
  series: string;
  meeting: string;
  action: OwnedAction;
  host: string;
  hostId?: string | undefined;
  underWork: (work: string) => ReactNode;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
});

export function AskedAction({ hostId, underWork, ...asked }: AskedActionProps) {
  return (
    <div className={useStyles().root}>
      <AnswerAction {...asked} />
      <TouchAgreed {...asked} hostId={hostId} underWork={underWork} />
    </div>
  );
}

import { PostOpen } from '../../features/chatNote/PostOpen.tsx';
import { ActionChanges } from '../../features/ownership/ActionChanges.tsx';
import { OpenItems, type OpenItemsProps } from '../../features/recap/open/OpenItems.tsx';

export interface StillOpenProps extends Omit<OpenItemsProps, 'around' | 'foot'> {
  meeting: string;
}

export function StillOpen({ meeting, ...props }: StillOpenProps) {
  const { series, isHost } = props;
  return (
    <OpenItems
      {...props}
      around={(action, row) => (
        <ActionChanges
          series={series}
          action={action}
          hasLeft={action.hasLeft}
          isClosed={action.isDone || action.isDropped}
          isFolded
        >
          {row}
        </ActionChanges>
      )}
      foot={isHost && <PostOpen series={series} meeting={meeting} />}
    />
  );
}

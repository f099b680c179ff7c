import { useRef, useState } from 'react';
import type { MeetingView, Room } from '#contract/meeting/meeting.ts';
import { explain } from '../../../api/explain.ts';
import { useTakeChair } from '../../../features/room/queries.ts';
import { HandoverRequests } from '../../../features/handover/HandoverRequests.tsx';
import { HandSection } from '../../../features/handover/HandSection.tsx';
import { useAnnounce } from '../../../ui/Announcer.tsx';
import { ConfirmButton } from '../../../ui/buttons/ConfirmButton.tsx';
import { Disclosure } from '../../../ui/lists/Disclosure.tsx';
import { keepFocusAt } from '../../../ui/focus.ts';
import { Sentence } from '../../../ui/text/Sentence.tsx';
import { called } from '#words/lines/called.ts';
import { useWords } from '../../../words/words.tsx';

export function HandOver({ room, meeting }: { room: Room; meeting: MeetingView }) {
  const all = useWords();
  const { panel, section: words } = all;
  const [asked, setAsked] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const announce = useAnnounce();
  const take = useTakeChair(room.series, meeting.id);
  const host = called(meeting.host, all);
  const isMine = meeting.host.id === room.you.id;
  return (
    <>
      <HandoverRequests series={room.series} meeting={meeting.id} you={room.you.id} />
      <div ref={place} tabIndex={-1}>
        <Disclosure
          key={`${asked} ${isMine}`}
          summary={<Sentence text={isMine ? words.handOver : panel.chair.has(host)} of={[host]} />}
        >
          {!isMine && (
            <TakeBackButton
              isBusy={take.isPending}
              error={take.error}
              onTake={() => {
                if (!take.isPending) take.mutate(undefined, { onSuccess: () => keepFocusAt(place.current) });
              }}
            />
          )}
          <HandSection
            series={room.series}
            meeting={meeting.id}
            you={room.you.id}
            host={meeting.host}
            onAsked={(name) => {
              announce(words.asked(name), [name]);
              setAsked(asked + 1);
              keepFocusAt(place.current);
            }}
          />
        </Disclosure>
      </div>
    </>
  );
}

interface TakeBackButtonProps {
  isBusy: boolean;
  error: Error | null;
  onTake: () => void;
}

function TakeBackButton({ isBusy, error, onTake }: TakeBackButtonProps) {
  const { panel, problems } = useWords();
  const words = panel.chair;
  return (
    <ConfirmButton
      ask={words.takeBack}
      sure={[words.takeBackSure]}
      yes={words.yes}
      no={words.no}
      busy={words.taking}
      isBusy={isBusy}
      problem={error ? explain(error, problems) : undefined}
      onYes={onTake}
    />
  );
}

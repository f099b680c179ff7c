import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { announceTheme, hostPanel, type HostContext, type HostEvents } from './teamsHost.ts';

export interface PanelFrameProps {
  context: HostContext;
  address: string;
  events: HostEvents;
  className: string | undefined;
  width: number | '100%';
  ref?: Ref<HTMLIFrameElement>;
}

export function PanelFrame({ context, address, events, className, width, ref }: PanelFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useImperativeHandle<HTMLIFrameElement | null, HTMLIFrameElement | null>(ref, () => frame.current);
  const now = useRef({ context, events });
  useEffect(() => {
    now.current = { context, events };
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const end = hostPanel(element, () => now.current);
    // Only now can the host answer the panel's first message.
    element.src = address;
    return end;
  }, [address]);
  useEffect(() => {
    if (frame.current) announceTheme(frame.current, context.theme);
  }, [context.theme]);
  return <iframe ref={frame} title="Bookend" className={className} style={{ width }} />;
}

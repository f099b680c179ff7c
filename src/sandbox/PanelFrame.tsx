import { useEffect, useRef } from 'react';
import { announceTheme, hostPanel, type HostContext } from './teamsHost.ts';

interface PanelFrameProps {
  context: HostContext;
  onOpenLink: (url: string) => void;
  onUnknown: (func: string) => void;
  className: string | undefined;
  width: number | '100%';
}

/** Bookend's panel in a frame of its own, with a host around it that speaks Teams' protocol. */
export function PanelFrame({ context, onOpenLink, onUnknown, className, width }: PanelFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const now = useRef({ context, onOpenLink, onUnknown });
  useEffect(() => {
    now.current = { context, onOpenLink, onUnknown };
  });
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const end = hostPanel(element, () => now.current.context, {
      onOpenLink: (url) => now.current.onOpenLink(url),
      onUnknown: (func) => now.current.onUnknown(func),
    });
    // Only now is there somebody to answer the panel's first message.
    element.src = '/tab';
    return end;
  }, []);
  useEffect(() => {
    if (frame.current) announceTheme(frame.current, context.theme);
  }, [context.theme]);
  return <iframe ref={frame} title="Bookend" className={className} style={{ width }} />;
}

import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { announce, hostPanel } from './teamsHost.ts';
import { allowed, sandboxed } from './teams/frame.ts';
import type { HostContext, HostEvents } from './teams/host.ts';

export interface PanelFrameProps {
  context: HostContext;
  address: string;
  events: HostEvents;
  className: string | undefined;
  width: number | '100%';
  /** How often the phone's back button was pressed. */
  backPresses?: number;
  ref?: Ref<HTMLIFrameElement>;
}

export function PanelFrame({ context, address, events, className, width, backPresses = 0, ref }: PanelFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useImperativeHandle<HTMLIFrameElement | null, HTMLIFrameElement | null>(ref, () => frame.current);
  const now = useRef({ context, events });
  useEffect(() => {
    now.current = { context, events };
  });
  const { origin } = new URL(address);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const end = hostPanel(element, origin, () => now.current);
    // Only now can the host answer the panel's first message.
    element.src = address;
    return end;
  }, [address, origin]);
  const tell = (func: string, args: unknown[]) => {
    if (frame.current) announce(frame.current, origin, { func, args });
  };
  const { theme } = context;
  // Only changes: the first theme is in the context.
  useChange(theme, () => tell('themeChange', [theme]));
  useChange(backPresses, () => tell('backButtonPress', []));
  return (
    <iframe
      ref={frame}
      title={context.app.name}
      className={className}
      style={{ width }}
      sandbox={sandboxed}
      allow={allowed}
    />
  );
}

function useChange<Value>(value: Value, onChange: () => void): void {
  const known = useRef(value);
  useEffect(() => {
    if (known.current === value) return;
    known.current = value;
    onChange();
  });
}

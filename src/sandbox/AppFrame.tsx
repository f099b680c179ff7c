import { Button, Subtitle2, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { AddTabDialog, RemoveTabDialog } from './AddTabDialog.tsx';
import { PanelFrame, type PanelFrameProps } from './PanelFrame.tsx';
import type { Tab } from './teams/host.ts';
import { filledAddress } from './teams/tabs.ts';

const useStyles = makeStyles({
  panel: {
    height: '100%',
    border: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxSizing: 'content-box',
    display: 'block',
  },
  tab: { maxWidth: '900px' },
  personal: { maxWidth: 'none' },
  bare: { borderLeft: 'none' },
  empty: { padding: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground3 },
  phone: {
    minHeight: 0,
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    justifyContent: 'center',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalL,
    overflowY: 'auto',
  },
  screen: {
    flexShrink: 0,
    width: '360px',
    height: '640px',
    display: 'grid',
    gridTemplateRows: '48px minmax(0, 1fr)',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    boxSizing: 'content-box',
    overflow: 'hidden',
  },
  head: { alignSelf: 'center', margin: 0, padding: `0 ${tokens.spacingHorizontalL}` },
});

export interface AppFrameProps {
  panel: Pick<PanelFrameProps, 'context' | 'events'>;
  /** The tab that Teams shows here; undefined: the tab was removed, or the app has none for this place. */
  tab: Tab | undefined;
  width: number;
  isOnPhone: boolean;
  backPresses: number;
  onAdded: (tab: Tab) => void;
  onRemoved: () => void;
}

export function AppFrame({ panel, tab, width, isOnPhone, backPresses, onAdded, onRemoved }: AppFrameProps) {
  const styles = useStyles();
  const { context } = panel;
  const { app, frame } = context;
  const isPanel = frame === 'sidePanel' && !isOnPhone;
  // Only what was true when Teams opened the page: a later theme doesn't reload it.
  const [address] = useState(() => tab && filledAddress(tab.contentUrl, context));
  if (frame === 'settings' && app.configurable)
    return <AddTabDialog {...panel} address={app.configurable.configurationUrl} onAdded={onAdded} />;
  if (frame === 'remove' && tab) return <RemoveTabDialog {...panel} onRemoved={onRemoved} />;
  if (address === undefined || frame === 'settings')
    return <Text className={styles.empty}>{app.name} has no tab here.</Text>;
  return (
    <PanelFrame
      {...panel}
      address={address}
      backPresses={backPresses}
      className={mergeClasses(
        styles.panel,
        !isPanel && styles.tab,
        frame === 'personal' && styles.personal,
        isOnPhone && styles.bare,
      )}
      width={isPanel || (frame === 'personal' && width === 280) ? width : '100%'}
    />
  );
}

interface PhoneProps {
  name: string;
  isOpen: boolean;
  onBack: () => void;
  onOpen: () => void;
  children: ReactNode;
}

/** One thing at a time, as on a phone: the app or the chat. */
export function Phone({ name, isOpen, onBack, onOpen, children }: PhoneProps) {
  const styles = useStyles();
  return (
    <section className={styles.phone} aria-label="Phone">
      <div className={styles.screen}>
        <Subtitle2 as="h2" className={styles.head}>
          {isOpen ? name : 'Teams'}
        </Subtitle2>
        {children}
      </div>
      {isOpen ? <Button onClick={onBack}>Back</Button> : <Button onClick={onOpen}>Open {name}</Button>}
    </section>
  );
}

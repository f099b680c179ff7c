import { Button, Caption1, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PanelFrame, type PanelFrameProps } from './PanelFrame.tsx';
import { announce } from './teamsHost.ts';
import type { Tab } from './teams/host.ts';

const useStyles = makeStyles({
  dialog: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    margin: tokens.spacingHorizontalXL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  page: { width: '100%', height: '100%', border: 'none', display: 'block' },
  text: { padding: `0 ${tokens.spacingHorizontalL}` },
  title: { margin: 0, padding: tokens.spacingHorizontalL },
  foot: {
    display: 'flex',
    justifyContent: 'flex-end',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
  },
});

interface AddTabDialogProps extends Pick<PanelFrameProps, 'context' | 'events'> {
  address: string;
  onAdded: (tab: Tab) => void;
}

export function AddTabDialog({ context, events, address, onAdded }: AddTabDialogProps) {
  const wanted = useRef<Tab>(undefined);
  const [isValid, setValid] = useState(false);
  const [problem, setProblem] = useState('');
  const dialog = {
    onValid: setValid,
    onTab: (tab: Tab) => {
      wanted.current = tab;
    },
    onSaved: () => {
      if (wanted.current) onAdded(wanted.current);
      else setProblem('The app saved no tab');
    },
    onFailed: setProblem,
  };
  return (
    <TabDialog
      title="Add a tab"
      button={{ label: 'Save', isDisabled: !isValid, func: 'settings.save', args: [{}] }}
      page={{ context, events: { ...events, dialog }, address }}
      problem={problem}
    />
  );
}

interface RemoveTabDialogProps extends Pick<PanelFrameProps, 'context' | 'events'> {
  onRemoved: () => void;
}

/** The app's own page, if it named one when the tab was added; it has the last word. */
export function RemoveTabDialog({ context, events, onRemoved }: RemoveTabDialogProps) {
  const [problem, setProblem] = useState('');
  const dialog = { onValid: () => undefined, onTab: () => undefined, onSaved: onRemoved, onFailed: setProblem };
  const { removeUrl } = context.tab;
  return (
    <TabDialog
      title={`Remove ${context.tab.suggestedDisplayName ?? context.app.name}`}
      button={{ label: 'Remove', isDisabled: false, func: 'settings.remove', args: [] }}
      page={removeUrl === undefined ? undefined : { context, events: { ...events, dialog }, address: removeUrl }}
      problem={problem}
      onBare={onRemoved}
    />
  );
}

interface TabDialogProps {
  title: string;
  button: { label: string; isDisabled: boolean; func: string; args: unknown[] };
  page: Pick<PanelFrameProps, 'context' | 'events' | 'address'> | undefined;
  problem: string;
  /** The button's effect without a page. */
  onBare?: () => void;
}

function TabDialog({ title, button, page, problem, onBare }: TabDialogProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const press = () => {
    if (page && frame.current) announce(frame.current, new URL(page.address).origin, button);
    else onBare?.();
  };
  return (
    <section className={styles.dialog} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {page ? (
        <PanelFrame ref={frame} {...page} className={styles.page} width="100%" />
      ) : (
        <Text className={styles.text}>The app named no page for this, so Teams removes the tab by itself.</Text>
      )}
      <div className={styles.foot}>
        <output>
          <Caption1>{problem}</Caption1>
        </output>
        <Button appearance="primary" disabled={button.isDisabled} onClick={press}>
          {button.label}
        </Button>
      </div>
    </section>
  );
}

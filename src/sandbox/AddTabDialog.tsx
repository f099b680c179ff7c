import { Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PanelFrame, type PanelFrameProps } from './PanelFrame.tsx';
import { announceSave, type Tab } from './teamsHost.ts';

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
  onAdded: (tab: Tab) => void;
}

export function AddTabDialog({ context, events, onAdded }: AddTabDialogProps) {
  const styles = useStyles();
  const page = useRef<HTMLIFrameElement>(null);
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
    <section className={styles.dialog} aria-label="Add a tab">
      <Subtitle2 as="h2" className={styles.title}>
        Add a tab
      </Subtitle2>
      <PanelFrame
        ref={page}
        context={context}
        address="/config"
        events={{ ...events, dialog }}
        className={styles.page}
        width="100%"
      />
      <div className={styles.foot}>
        <output>
          <Caption1>{problem}</Caption1>
        </output>
        <Button appearance="primary" disabled={!isValid} onClick={() => page.current && announceSave(page.current)}>
          Save
        </Button>
      </div>
    </section>
  );
}

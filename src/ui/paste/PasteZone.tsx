import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';

export interface PasteOffer {
  label: string;
  onTake: () => void;
}

export interface PasteZoneProps {
  /** `field`: the id of the empty field pasted into. Undefined: no list, so it stays one line. */
  offerFor: (text: string, field: string) => PasteOffer | undefined;
  dismissLabel: string;
  children: ReactNode;
}

const useStyles = makeStyles({
  offer: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    // Above the primary bar, which covers the end of the screen.
    scrollMarginBottom: '30vh',
  },
});

/**
 * Pasted lists become one line, with an offer below to split it. The offer disappears with the next paste, or when
 * taken or dismissed.
 */
export function PasteZone({ offerFor, dismissLabel, children }: PasteZoneProps) {
  const styles = useStyles();
  const [offer, setOffer] = useState<PasteOffer>();
  const look = ({ target, clipboardData }: ClipboardEvent) => {
    const isField = target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
    const isEmpty = isField && target.value === '';
    setOffer(isEmpty ? offerFor(clipboardData.getData('text/plain'), target.id) : undefined);
  };
  const close = () => {
    setOffer(undefined);
  };
  return (
    <div onPasteCapture={look}>
      {children}
      <div aria-live="polite">
        {offer && (
          <div className={styles.offer} ref={bringIntoView}>
            <QuietButton
              appearance="secondary"
              onClick={() => {
                close();
                offer.onTake();
              }}
            >
              {offer.label}
            </QuietButton>
            <QuietButton aria-label={dismissLabel} icon={<Dismiss16Regular />} onClick={close} />
          </div>
        )}
      </div>
    </div>
  );
}

function bringIntoView(offer: HTMLElement | null): void {
  offer?.scrollIntoView({ block: 'nearest' });
}

import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState, type ClipboardEvent, type ReactNode } from 'react';
import { QuietButton } from '../buttons/QuietButton.tsx';

export interface PasteOffer {
  label: string;
  /** Lists further details that the press takes from the text. Empty: none. */
  hint: string;
  onTake: () => void;
}

export interface PasteZoneProps {
  /** `field`: the id of the empty field pasted into. Undefined: no list, so it stays one line. */
  offerFor: (text: string, field: string) => PasteOffer | undefined;
  dismissLabel: string;
  children: ReactNode;
}

const useStyles = makeStyles({
  // Scrolls clear of the primary bar, which covers the end of the screen.
  offer: { paddingTop: tokens.spacingVerticalS, scrollMarginBottom: '30vh' },
  hint: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  acts: {
    ...typographyStyles.caption1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
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
            <div className={styles.acts}>
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
            {offer.hint !== '' && <p className={styles.hint}>{offer.hint}</p>}
          </div>
        )}
      </div>
    </div>
  );
}

function bringIntoView(offer: HTMLElement | null): void {
  offer?.scrollIntoView({ block: 'nearest' });
}

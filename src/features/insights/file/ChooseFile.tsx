import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { QuietButton } from '../../../ui/buttons/QuietButton.tsx';
import { useWords } from '../../../words/words.tsx';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
});

interface DropZoneProps {
  onDrop: (files: readonly File[]) => void;
  children: ReactNode;
}

export function DropZone({ onDrop, children }: DropZoneProps) {
  const styles = useStyles();
  const { isOver, dropProps } = useDrop(onDrop);
  return (
    <div className={mergeClasses(styles.zone, isOver && styles.over)} {...dropProps}>
      {children}
    </div>
  );
}

function useDrop(onDrop: DropZoneProps['onDrop']) {
  const [isOver, setOver] = useState(false);
  const dropProps = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      // Otherwise the browser would open the dropped file in place of Bookend.
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      onDrop([...event.dataTransfer.files]);
    },
  };
  return { isOver, dropProps };
}

interface ChooseFileProps {
  id: string;
  label: string;
  onChoose: (files: readonly File[]) => void;
}

export function ChooseFile({ id, label, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <QuietButton
        id={id}
        appearance="secondary"
        onClick={({ detail }) => {
          // Ignores the second half of a double click on a button that has disappeared.
          if (detail < 2) input.current?.click();
        }}
      >
        {label}
      </QuietButton>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept=".csv,.txt,text/csv"
        onChange={({ currentTarget }) => {
          onChoose([...(currentTarget.files ?? [])]);
          // Otherwise choosing the same file again, after editing it, would fire no event.
          currentTarget.value = '';
        }}
      />
    </>
  );
}

interface TakeButtonProps {
  isBusy: boolean;
  /** Shown instead of the usual one. */
  label: string | undefined;
  onPress: () => void;
}

export function TakeButton({ isBusy, label, onPress }: TakeButtonProps) {
  const { insightsView: words } = useWords();
  return (
    <QuietButton
      appearance="primary"
      disabledFocusable={isBusy}
      onClick={({ detail }) => {
        // Ignores the second half of a double click, which would press whatever appears in the same place.
        if (detail < 2) onPress();
      }}
    >
      {label ?? (isBusy ? words.taking : words.take)}
    </QuietButton>
  );
}

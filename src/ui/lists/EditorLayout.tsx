import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { BackButton } from '../buttons/BackButton.tsx';

export interface EditorLayoutProps {
  list: ReactNode;
  /** Undefined: nothing is open; the list has the page to itself on a narrow screen. */
  editor: ReactNode | undefined;
  preview?: ReactNode;
  /** False: no preview at all, so list and editor share the width. */
  hasPreview?: boolean;
  /** Where a narrow screen shows only one of them. */
  back: string;
  onBack: () => void;
}

const wide = '@media (min-width: 640px)';
const previewWidth = '280px';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [wide]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 5fr)' },
    '@media (min-width: 960px)': { gridTemplateColumns: `minmax(0, 2fr) minmax(0, 4fr) ${previewWidth}` },
  },
  even: {
    [wide]: { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)' },
  },
  alone: {
    [wide]: { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  behind: { display: 'none', [wide]: { display: 'flex' } },
  back: { [wide]: { display: 'none' } },
  // Between 640 and 960 px there is no room for three columns: it comes under the editor.
  preview: {
    maxWidth: previewWidth,
    [wide]: { gridColumnStart: 2 },
    '@media (min-width: 960px)': { gridColumnStart: 3, position: 'sticky', top: tokens.spacingVerticalL },
  },
});

/** List, editor and preview side by side; on a narrow screen one after the other. */
export function EditorLayout({ list, editor, preview, hasPreview = true, back, onBack }: EditorLayoutProps) {
  const styles = useStyles();
  const isOpen = editor !== undefined;
  return (
    <div className={mergeClasses(styles.root, !hasPreview && styles.even, !hasPreview && !isOpen && styles.alone)}>
      <div className={mergeClasses(styles.column, isOpen && styles.behind)}>{list}</div>
      {isOpen && (
        <div className={styles.column}>
          <div className={styles.back}>
            <BackButton label={back} onPress={onBack} />
          </div>
          {editor}
        </div>
      )}
      {isOpen && preview !== undefined && <div className={mergeClasses(styles.column, styles.preview)}>{preview}</div>}
    </div>
  );
}

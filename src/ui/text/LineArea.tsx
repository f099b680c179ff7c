import { makeStyles, mergeClasses, Textarea, tokens, useMergedRefs } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentProps, type KeyboardEvent, type Ref, type RefObject } from 'react';
import { type LabelledProps, labelProps } from './Labelled.tsx';
import { isEnter, oneLine, pasteLine, refuseLineBreaks } from './line.ts';
import { LineField } from './LineField.tsx';
import { PlainTextarea } from './PlainTextarea.tsx';
import { touch, touchSize } from '../touch.ts';

export interface LineAreaProps extends LabelledProps {
  value: string;
  onChange: (value: string) => void;
  onEnter?: (() => void) | undefined;
  onEscape?: (() => void) | undefined;
  onMove?: ((by: -1 | 1) => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  limit?: number | undefined;
  placeholder?: string | undefined;
  isReadOnly?: boolean;
  isStrong?: boolean;
  ref?: Ref<HTMLTextAreaElement> | undefined;
}

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0 },
  area: {
    minHeight: '28px',
    paddingBlock: tokens.spacingVerticalXS,
    maxHeight: 'none',
    minWidth: 0,
    overflowWrap: 'anywhere',
    fieldSizing: 'content',
    [touch]: { minHeight: touchSize, paddingBlock: tokens.spacingVerticalM },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** May wrap, but never contains a line break. */
export function LineArea({
  value,
  onChange,
  onEnter,
  onEscape,
  onMove,
  onFocus,
  onBlur,
  limit,
  placeholder,
  isReadOnly = false,
  isStrong = false,
  ref,
  ...field
}: LineAreaProps) {
  const styles = useStyles();
  const own = useGrowingArea(value);
  useOneLine(own);
  return (
    <LineField {...field} text={value} limit={limit}>
      <Textarea
        {...labelProps(field)}
        {...(placeholder === undefined ? {} : { placeholder })}
        ref={useMergedRefs(own, ref)}
        className={styles.root}
        textarea={{
          className: mergeClasses(styles.area, isStrong && styles.strong),
          children: (_: unknown, props: ComponentProps<'textarea'>) => <PlainTextarea {...props} />,
        }}
        dir="auto"
        rows={1}
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(_, data) => {
          onChange(oneLine(data.value));
        }}
        onPaste={pasteLine}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={(event) => {
          pressKey(event, { onEnter, onEscape, onMove });
        }}
      />
    </LineField>
  );
}

/** `field-sizing` isn't supported by every browser. */
function useGrowingArea(value: string): RefObject<HTMLTextAreaElement | null> {
  const own = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = own.current;
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight}px`;
  }, [value]);
  return own;
}

/**
 * React's `onBeforeInput` isn't the native event. Removing the line break afterwards would clear the field's undo
 * history.
 */
function useOneLine(own: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const area = own.current;
    area?.addEventListener('beforeinput', refuseLineBreaks);
    return () => area?.removeEventListener('beforeinput', refuseLineBreaks);
  }, [own]);
}

function pressKey(
  event: KeyboardEvent,
  { onEnter, onEscape, onMove }: Pick<LineAreaProps, 'onEnter' | 'onEscape' | 'onMove'>,
): void {
  const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown';
  if (onMove && event.altKey && isArrow) {
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  }
  if (event.key === 'Escape' && !event.nativeEvent.isComposing) onEscape?.();
  if (!isEnter(event)) return;
  event.preventDefault();
  onEnter?.();
}

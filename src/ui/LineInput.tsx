import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { type LabelledProps, nameOf } from './Labelled.tsx';
import { isEnter, oneLine, pasteLine } from './line.ts';
import { LineField } from './LineField.tsx';
import { touch, touchSize } from './touch.ts';

export interface LineInputProps extends LabelledProps {
  value: string;
  onChange: (value: string) => void;
  onEnter?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
  placeholder?: string | undefined;
  isReadOnly?: boolean;
  /** Heavier, for the one line that leads a list item. */
  isStrong?: boolean;
  ref?: Ref<HTMLInputElement> | undefined;
}

const useStyles = makeStyles({
  root: { width: '100%', minWidth: 0, [touch]: { minHeight: touchSize } },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** One line of text. */
export function LineInput({
  value,
  onChange,
  onEnter,
  onBlur,
  placeholder,
  isReadOnly = false,
  isStrong = false,
  ref,
  ...field
}: LineInputProps) {
  const styles = useStyles();
  return (
    <LineField {...field} text={value}>
      <Input
        {...nameOf(field)}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(ref ? { ref } : {})}
        className={mergeClasses(styles.root, isStrong && styles.strong)}
        input={{ style: { minWidth: 0 } }}
        value={value}
        readOnly={isReadOnly}
        autoComplete="off"
        onChange={(_, data) => {
          onChange(oneLine(data.value));
        }}
        onPaste={pasteLine}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (!onEnter || !isEnter(event)) return;
          event.preventDefault();
          onEnter();
        }}
      />
    </LineField>
  );
}

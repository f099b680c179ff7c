import { useMergedRefs } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ComponentProps } from 'react';

/**
 * Keeps the browser's own undo. React's controlled one writes its default value on every key (ReactDOMTextarea),
 * which ends the undo step: Ctrl-Z then undoes single letters.
 */
export function PlainTextarea({ value, ref, ...props }: ComponentProps<'textarea'>) {
  const own = useRef<HTMLTextAreaElement>(null);
  const both = useMergedRefs(own, ref);
  const [first] = useState(value);
  useLayoutEffect(() => {
    const text = String(value ?? '');
    if (own.current && own.current.value !== text) own.current.value = text;
  });
  return <textarea {...props} ref={both} defaultValue={first} />;
}

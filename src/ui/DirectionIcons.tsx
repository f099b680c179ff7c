import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowLeft16Regular, ChevronRight16Regular } from '@fluentui/react-icons';

// Fluent mirrors some icons for right-to-left text, but not these two.
const useStyles = makeStyles({ icon: { flexShrink: 0, ':dir(rtl)': { transform: 'scaleX(-1)' } } });

export function BackArrow() {
  return <ArrowLeft16Regular className={useStyles().icon} />;
}

export function OnwardChevron({ className }: { className?: string }) {
  return <ChevronRight16Regular className={mergeClasses(useStyles().icon, className)} aria-hidden />;
}

import type { ThemeName } from './setting.ts';

interface Ink {
  background: string;
  text: string;
  subtle: string;
  accent: string;
  line: string;
}

const inks: Record<ThemeName, Ink> = {
  default: { background: '#ffffff', text: '#242424', subtle: '#616161', accent: '#5b5fc7', line: '#e0e0e0' },
  dark: { background: '#292929', text: '#ffffff', subtle: '#adadad', accent: '#9299f7', line: '#525252' },
  contrast: { background: '#000000', text: '#ffffff', subtle: '#ffffff', accent: '#ffff01', line: '#ffffff' },
};

/** An Adaptive Cards host config with Teams' values. */
export function cardLook(theme: ThemeName) {
  const { background, text, subtle, accent, line } = inks[theme];
  const ink = { default: text, subtle };
  const foregroundColors = {
    default: ink,
    dark: ink,
    light: ink,
    accent: { default: accent, subtle: accent },
    attention: ink,
    good: ink,
    warning: ink,
  };
  const style = { backgroundColor: background, borderColor: line, foregroundColors };
  return {
    fontFamily: "'Segoe UI', system-ui, sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    supportsInteractivity: true,
    containerStyles: { default: style, emphasis: style },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      spacing: 'default',
      showCard: { actionMode: 'inline' },
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: 'default', weight: 'bolder', color: 'default', isSubtle: false } },
  };
}

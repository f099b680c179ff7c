import type { ThemeName } from '../setting.ts';

type Tone = 'default' | 'dark' | 'light' | 'accent' | 'good' | 'warning' | 'attention';
type Ink = Record<Tone, readonly [shown: string, subtle: string]>;

export const cardFont = "'Segoe UI', Tahoma, Geneva, Verdana, sans-serif";

/**
 * Microsoft's AdaptiveCards, samples/HostConfig/microsoft-teams-{light,dark}.json, as `#AARRGGBB`. There is none for high
 * contrast.
 */
const inks: Record<ThemeName, Ink> = {
  default: {
    default: ['#ff252424', '#bf252424'],
    dark: ['#ff252424', '#bf252424'],
    light: ['#ffffffff', '#fff3f2f1'],
    accent: ['#ff6264a7', '#ff8b8cc7'],
    good: ['#ff92c353', '#e592c353'],
    warning: ['#fff8d22a', '#e5f8d22a'],
    attention: ['#ffc4314b', '#e5c4314b'],
  },
  dark: {
    default: ['#ffffffff', '#bfffffff'],
    dark: ['#ff201f1f', '#ff2d2c2c'],
    light: ['#ffffffff', '#bfffffff'],
    accent: ['#ffa6a7dc', '#ff8b8cc7'],
    good: ['#ff92c353', '#e592c353'],
    warning: ['#fff8d22a', '#e5f8d22a'],
    attention: ['#ffd74654', '#e5d74654'],
  },
  contrast: {
    default: ['#ffffffff', '#ffffffff'],
    dark: ['#ffffffff', '#ffffffff'],
    light: ['#ffffffff', '#ffffffff'],
    accent: ['#ffffff01', '#ffffff01'],
    good: ['#ffffffff', '#ffffffff'],
    warning: ['#ffffffff', '#ffffffff'],
    attention: ['#ffffffff', '#ffffffff'],
  },
};

const backgrounds: Record<ThemeName, Record<'default' | 'emphasis', string>> = {
  default: { default: '#ffffffff', emphasis: '#fff9f8f7' },
  dark: { default: '#ff2d2c2c', emphasis: '#ff292828' },
  contrast: { default: '#ff000000', emphasis: '#ff000000' },
};

const highlights = { accent: '#ffc7def9', good: '#ffccffcc', attention: '#ffffc5b2', warning: '#ffffe2b2' };

/** Text styles aren't in Microsoft's files, so the renderer's own apply: a heading is Large. */
export function cardLook(theme: ThemeName) {
  const inked = (all: Ink) =>
    Object.fromEntries(Object.entries(all).map(([tone, [shown, subtle]]) => [tone, { default: shown, subtle }]));
  const style = (backgroundColor: string, ink = inks[theme]) => ({ backgroundColor, foregroundColors: inked(ink) });
  // In the dark file these have dark text.
  const onLight = { ...inks[theme], default: theme === 'dark' ? inks.dark.dark : inks[theme].default };
  const highlighted = Object.entries(highlights).map(([name, color]) => [
    name,
    style(theme === 'contrast' ? backgrounds.contrast.default : color, onLight),
  ]);
  return {
    fontFamily: cardFont,
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 200, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: '#EEEEEE' },
    supportsInteractivity: true,
    containerStyles: {
      default: style(backgrounds[theme].default),
      emphasis: style(backgrounds[theme].emphasis),
      ...Object.fromEntries(highlighted),
    },
    actions: {
      maxActions: 6,
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      spacing: 'default',
      showCard: { actionMode: 'inline' },
    },
  };
}

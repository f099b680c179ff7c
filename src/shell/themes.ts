import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from '../host/host.ts';
import { retryImport } from '../loading/retryImport.ts';

/** Teams' default theme is bundled, the others load on demand. */
export async function themeOf(name: ThemeName): Promise<Theme> {
  if (name === 'default') return teamsLightTheme;
  const { teamsDarkTheme, teamsHighContrastTheme } = await retryImport(() => import('./darkThemes.ts'));
  return name === 'contrast' ? teamsHighContrastTheme : teamsDarkTheme;
}

import { teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { ThemeName } from '../host/host.ts';
import { patiently } from '../api/patiently.ts';

/** Teams' usual theme comes along with the panel, the others once somebody looks at Teams that way. */
export async function themeOf(name: ThemeName): Promise<Theme> {
  if (name === 'default') return teamsLightTheme;
  const { teamsDarkTheme, teamsHighContrastTheme } = await patiently(() => import('./darkThemes.ts'));
  return name === 'contrast' ? teamsHighContrastTheme : teamsDarkTheme;
}

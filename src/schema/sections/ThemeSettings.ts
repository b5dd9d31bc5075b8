import { flag, list, text } from '../kinds.js';

export const ThemeSettings = {
  AllowCustomThemes: flag({ '4.2': true }),
  AllowedThemes: list({ '4.2': [] }),
  DefaultTheme: text({ '4.2': 'default' }),
  EnableThemeSelection: flag({ '4.2': true }),
};

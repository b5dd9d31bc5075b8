import { flag, list, text } from '../kinds.js';

export const ThemeSettings = {
  AllowCustomThemes: flag({ '5.6': true }),
  AllowedThemes: list({ '5.6': [] }),
  DefaultTheme: text({ '5.6': 'default' }),
  EnableThemeSelection: flag({ '5.6': true }),
};

import { flag, list, text } from '../kinds.js';

export const ThemeSettings = {
  AllowCustomThemes: flag('people may create their own colour theme', { '4.2': true }),
  AllowedThemes: list('the colour themes that people may choose from', { '4.2': [] }),
  DefaultTheme: text('the colour theme that new users start with', { '4.2': 'default' }),
  EnableThemeSelection: flag('people may choose a different colour theme', { '4.2': true }),
};

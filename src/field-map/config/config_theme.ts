import { count, event, isDefault, oddity, value } from '../rules.js';

export const config_theme = event({
  allow_custom_themes: value('ThemeSettings.AllowCustomThemes'),
  allowed_themes: oddity(count('ThemeSettings.AllowedThemes'), 'a count, despite the name'),
  enable_theme_selection: value('ThemeSettings.EnableThemeSelection'),
  isdefault_default_theme: isDefault('ThemeSettings.DefaultTheme'),
});

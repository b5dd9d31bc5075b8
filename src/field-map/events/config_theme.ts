import { count, event, isDefault, value } from '../rules.js';

export const config_theme = event({
  allow_custom_themes: value('ThemeSettings.AllowCustomThemes'),
  allowed_themes: count('ThemeSettings.AllowedThemes'),
  enable_theme_selection: value('ThemeSettings.EnableThemeSelection'),
  isdefault_default_theme: isDefault('ThemeSettings.DefaultTheme'),
});

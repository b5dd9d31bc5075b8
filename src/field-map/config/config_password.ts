import { event, value } from '../rules.js';

export const config_password = event({
  lowercase: value('PasswordSettings.Lowercase'),
  minimum_length: value('PasswordSettings.MinimumLength'),
  number: value('PasswordSettings.Number'),
  symbol: value('PasswordSettings.Symbol'),
  uppercase: value('PasswordSettings.Uppercase'),
});

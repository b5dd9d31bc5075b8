import { flag, integer } from '../kinds.js';

export const PasswordSettings = {
  EnableForgotLink: flag('the sign-in page shows a link for people who forgot their password', { '8.1': true }),
  Lowercase: flag('passwords must contain a lowercase letter', { '3.7': false, '5.14': true, '7.1': false }),
  MinimumLength: integer('the minimum length of passwords, in characters', { '3.7': 5, '5.14': 10, '7.1': 8 }),
  Number: flag('passwords must contain a digit', { '3.7': false, '5.14': true, '7.1': false }),
  Symbol: flag('passwords must contain a symbol such as ! or #', { '3.7': false, '5.14': true, '7.1': false }),
  Uppercase: flag('passwords must contain an uppercase letter', { '3.7': false, '5.14': true, '7.1': false }),
};

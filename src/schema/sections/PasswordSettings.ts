import { flag, integer } from '../kinds.js';

export const PasswordSettings = {
  EnableForgotLink: flag({ '8.1': true }),
  Lowercase: flag({ '3.7': false, '5.14': true, '7.1': false }),
  MinimumLength: integer({ '3.7': 5, '5.14': 10, '7.1': 8 }),
  Number: flag({ '3.7': false, '5.14': true, '7.1': false }),
  Symbol: flag({ '3.7': false, '5.14': true, '7.1': false }),
  Uppercase: flag({ '3.7': false, '5.14': true, '7.1': false }),
};

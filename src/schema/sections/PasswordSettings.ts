import { flag, integer } from '../kinds.js';

export const PasswordSettings = {
  Lowercase: flag({ '5.6': false }),
  MinimumLength: integer({ '5.6': 5 }),
  Number: flag({ '5.6': false }),
  Symbol: flag({ '5.6': false }),
  Uppercase: flag({ '5.6': false }),
};

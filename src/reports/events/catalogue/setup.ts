import { clientEvents } from '../declare.js';

/** What the web app tells of creating accounts and teams. */
export const signupEvents = clientEvents(
  { category: 'signup', seen: { in: ['4.2'] } },
  {
    signup_user_01_welcome: { documented: 'T19-39' },
    signup_user_02_complete: { documented: 'T19-39' },
    signup_team_01_name: { documented: 'T19-41' },
    signup_team_02_url: { documented: 'T19-41' },
    signup_team_03_complete: { documented: 'T19-41' },
  },
);

/** What the web app tells of its tutorial. The tips have names of their own, which are not listed. */
export const tutorialEvents = clientEvents(
  { category: 'tutorial', seen: { in: ['4.2'] } },
  {
    tutorial_screen_1_welcome_to_mattermost_next: { documented: 'T19-40' },
    tutorial_screen_1_welcome_to_mattermost_skip: { documented: 'T19-40' },
    tutorial_screen_2_how_mattermost_works_next: { documented: 'T19-40' },
    tutorial_screen_2_how_mattermost_works_skip: { documented: 'T19-40' },
    tutorial_screen_3_youre_all_set_next: { documented: 'T19-40' },
    tutorial_screen_3_youre_all_set_skip: { documented: 'T19-40' },
  },
);

/** What the allow-list of 5.22 names besides. Their categories are not known. */
export const firstStepEvents = clientEvents(
  { seen: { in: ['5.22'] } },
  {
    signup_select_team: {},
    click_back: {},
    click_signin_account: {},
    click_create_account: {},
    click_create_team: {},
    click_system_console: {},
    click_logout: {},
    click_next: {},
    click_finish: {},
    click_dismiss_bar: {},
    diagnostics_disabled: {},
  },
);

/** Every event that tells of a system administrator's work is of this category; their types are not listed. */
export const adminCategory = 'admin';

import { clientEvents } from './declare.js';

/** What the web app sends about the creation of accounts and teams. */
export const signupEvents = clientEvents(
  { category: 'signup', seen: { in: ['4.2'] } },
  {
    signup_user_01_welcome: { phrase: 'the page that creates an account was seen', documented: 'T19-39' },
    signup_user_02_complete: { phrase: 'the page that creates an account was completed', documented: 'T19-39' },
    signup_team_01_name: { phrase: "the page that asks for a new team's name was seen", documented: 'T19-41' },
    signup_team_02_url: { phrase: "the page that asks for a new team's address was seen", documented: 'T19-41' },
    signup_team_03_complete: { phrase: 'the pages that create a team were completed', documented: 'T19-41' },
  },
);

/** What the web app sends about its tutorial. The tips have names of their own, which are not listed. */
export const tutorialEvents = clientEvents(
  { category: 'tutorial', seen: { in: ['4.2'] } },
  {
    tutorial_screen_1_welcome_to_mattermost_next: {
      phrase: 'someone read the first page of the tutorial, the welcome',
      documented: 'T19-40',
    },
    tutorial_screen_1_welcome_to_mattermost_skip: {
      phrase: 'someone skipped the tutorial at its first page, the welcome',
      documented: 'T19-40',
    },
    tutorial_screen_2_how_mattermost_works_next: {
      phrase: 'someone read the second page of the tutorial, on how it works',
      documented: 'T19-40',
    },
    tutorial_screen_2_how_mattermost_works_skip: {
      phrase: 'someone skipped the tutorial at its second page, on how it works',
      documented: 'T19-40',
    },
    tutorial_screen_3_youre_all_set_next: {
      phrase: 'someone read the third page of the tutorial, the end',
      documented: 'T19-40',
    },
    tutorial_screen_3_youre_all_set_skip: {
      phrase: 'someone skipped the tutorial at its third page, the end',
      documented: 'T19-40',
    },
  },
);

/** Other events on the allow-list of 5.22. Their categories are not known. */
export const firstStepEvents = clientEvents(
  { seen: { in: ['5.22'] } },
  {
    signup_select_team: { phrase: 'the page on which to choose a team was seen' },
    click_back: { phrase: 'someone went back a step' },
    click_signin_account: { phrase: 'someone chose to sign in to an account' },
    click_create_account: { phrase: 'someone chose to create an account' },
    click_create_team: { phrase: 'someone chose to create a team' },
    click_system_console: { phrase: 'someone chose to open the System Console' },
    click_logout: { phrase: 'someone chose to log out' },
    click_next: { phrase: 'someone clicked Next in the setup' },
    click_finish: { phrase: 'someone finished the steps' },
    click_dismiss_bar: { phrase: 'someone closed a notice bar' },
    diagnostics_disabled: { phrase: 'telemetry was switched off' },
  },
);

/** The category of every event about a system administrator's work. Their types are not listed. */
export const adminCategory = 'admin';

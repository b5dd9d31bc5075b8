import { flag, list, map } from '../kinds.js';

export const ContentFlaggingSettings = {
  AdditionalSettings: {
    HideFlaggedContent: flag('flagged messages are hidden while they are under review', { '10.11': true }),
    Reasons: list('the reasons that people can choose for flagging a message', { '10.11': ['Inappropriate content', 'Sensitive data', 'Security concern', 'Harassment or abuse', 'Spam or phishing'] }),
    ReporterCommentRequired: flag('people must add a comment when they flag a message', { '10.11': true }),
    ReviewerCommentRequired: flag('reviewers must add a comment when they decide on a flagged message', { '10.11': true }),
  },
  EnableContentFlagging: flag('people may flag messages for review', { '10.11': false }),
  NotificationSettings: {
    EventTargetMapping: map('which people are notified at each step of a review', { '10.11': { flagged: ['reviewers'], assigned: ['reviewers'], removed: ['reviewers', 'author', 'reporter'], dismissed: ['reviewers', 'reporter'] } }, 'lists'),
  },
  ReviewerSettings: {
    CommonReviewerIds: list('the people who review flagged messages for all teams', { '10.11': [] }),
    CommonReviewers: flag('the same people review flagged messages for all teams', { '10.11': true }),
    SystemAdminsAsReviewers: flag('system admins also review flagged messages', { '10.11': false }),
    TeamAdminsAsReviewers: flag('team admins also review flagged messages from their team', { '10.11': true }),
    TeamReviewersSetting: map('the people who review flagged messages in each team', { '10.11': {} }, 'objects'),
  },
};

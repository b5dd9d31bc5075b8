import { flag, list, map } from '../kinds.js';

export const ContentFlaggingSettings = {
  AdditionalSettings: {
    HideFlaggedContent: flag({ '10.11': true }),
    Reasons: list({ '10.11': ['Inappropriate content', 'Sensitive data', 'Security concern', 'Harassment or abuse', 'Spam or phishing'] }),
    ReporterCommentRequired: flag({ '10.11': true }),
    ReviewerCommentRequired: flag({ '10.11': true }),
  },
  EnableContentFlagging: flag({ '10.11': false }),
  NotificationSettings: {
    EventTargetMapping: map({ '10.11': { flagged: ['reviewers'], assigned: ['reviewers'], removed: ['reviewers', 'author', 'reporter'], dismissed: ['reviewers', 'reporter'] } }, 'lists'),
  },
  ReviewerSettings: {
    CommonReviewerIds: list({ '10.11': [] }),
    CommonReviewers: flag({ '10.11': true }),
    SystemAdminsAsReviewers: flag({ '10.11': false }),
    TeamAdminsAsReviewers: flag({ '10.11': true }),
    TeamReviewersSetting: map({ '10.11': {} }, 'objects'),
  },
};

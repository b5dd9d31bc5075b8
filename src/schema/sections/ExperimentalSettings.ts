import { gone } from '../../timeline.js';
import { flag, integer, text } from '../kinds.js';

export const ExperimentalSettings = {
  ClientSideCertCheck: text({ '5.1': 'secondary' }),
  ClientSideCertEnable: flag({ '5.1': false }),
  CloudBilling: flag({ '5.28': false, '7.5': gone }),
  CloudUserLimit: integer({ '5.28': 0, '6.7': gone }),
  DelayChannelAutocomplete: flag({ '8.0': false }),
  DisableAppBar: flag({ '8.0': false }),
  DisablePostMetadata: flag({ '5.8': false, '5.12': gone }),
  DisableRefetchingOnBrowserFocus: flag({ '8.0': false }),
  DisableWakeUpReconnectHandler: flag({ '9.9': false }),
  EnableAppBar: flag({ '7.0': false, '8.0': gone }),
  EnableClickToReply: flag({ '5.10': false, '7.1': gone }),
  EnablePostMetadata: flag({ '5.6': false, '5.8': gone }),
  EnableRemoteClusterService: flag({ '5.35': false }),
  EnableSharedChannels: flag({ '5.30': false }),
  ExperimentalChannelCategorySorting: flag({ '10.10': false }),
  LinkMetadataTimeoutMilliseconds: integer({ '5.8': 5000 }),
  PatchPluginsReactDOM: flag({ '7.7': false, '8.0': gone }),
  RestrictSystemAdmin: flag({ '5.10': false }),
  UseNewSAMLLibrary: flag({ '5.20': false, '9.8': gone }),
  UsersStatusAndProfileFetchingPollIntervalMilliseconds: integer({ '9.10': 3000 }),
  YoutubeReferrerPolicy: flag({ '10.1': false }),
};

import type { Release } from '../releases/points.js';

/**
 * Names that only configs of servers without telemetry have. A name with a dot is a setting, one without is a section.
 * Source: `reference/releases-10.9-to-11.md`.
 */
export const silentSigns: {
  /** Only servers that report no configuration write these. */
  readonly held: readonly string[];
  /** Servers that report their configuration write all of these, once they know them; later ones write none. */
  readonly lacked: readonly string[];
  /** Without any sign, a config that fits this release or a later one may be of either sort. */
  readonly alikeFrom: Release;
} = {
  held: [
    'ServiceSettings.StrictCSRFEnforcement',
    'CloudSettings.PreviewModalBucketURL',
    'FeatureFlags.InteractiveDialogAppsForm',
    'FeatureFlags.EnableMattermostEntry',
    'FeatureFlags.MobileSSOCodeExchange',
    'AutoTranslationSettings',
  ],
  lacked: ['NotificationLogSettings', 'BleveSettings', 'LogSettings.VerboseDiagnostics'],
  alikeFrom: '10.11',
};

import { compound } from '../vocabularies.js';

const parts = `
  about access accounts add admin agent aggregation analytics and announcement assign attachment audits
  authentication auto availability banner billing bleve boards bookmark bot bots brand bypass caches cert channel
  channels commands comment compliance config connections content convert cors create custom customization data
  database delete deleted demote developer direct download downloads edit edition elasticsearch email emoji emojis
  environment ephemeral experimental export feature features file filters flags from get gif group groups guest high
  idp image import incoming indexes indexing information integration integrations invalidate invite ip job jobs join
  ldap lengths license limiting link links list localization lock logging logs make manage management members
  mentions metadata mfa mobile monitoring notices notification notifications oauth of openid order other others
  outgoing own page password performance permanent permissions playbook plugins policy post posts private products
  promote properties proxy public purge push rate reaction reactions read recycle reload remove reporting restore
  result retention revoke role roles rules run s3 saml secure security server service session shared sharing signup
  site slash smtp statistics status storage sync sysconsole system team teams terms test to token translation upload
  url use user users view web webhook webhooks wide wiki without write
`;

/**
 * The id of a permission, such as `create_post`. There are hundreds, and each release has others; so not the ids are
 * listed but the words that theirs are made of. No name or secret can be put together from these.
 */
export const permission = compound('permission', ...parts.trim().split(/\s+/));

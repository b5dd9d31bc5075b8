import { event, isDefault, value } from '../rules.js';

export const config_webrtc = event({
  enable: value('WebrtcSettings.Enable'),
  isdefault_stun_uri: isDefault('WebrtcSettings.StunURI'),
  isdefault_turn_uri: isDefault('WebrtcSettings.TurnURI'),
});

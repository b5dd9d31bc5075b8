import { gone } from '../../releases/timeline.js';
import { flag, text } from '../kinds.js';

export const WebrtcSettings = {
  Enable: flag('people can make one-to-one video calls over WebRTC', { '3.7': false, '5.6': gone }),
  GatewayAdminSecret: text('the secret for administering the video-call gateway', { '3.7': '', '5.6': gone }),
  GatewayAdminUrl: text('the address for administering the video-call gateway', { '3.7': '', '5.6': gone }),
  GatewayWebsocketUrl: text('the address at which the video-call gateway sets up calls', { '3.7': '', '5.6': gone }),
  StunURI: text('the address of the STUN server that helps connect video calls', { '3.7': '', '5.6': gone }),
  TurnSharedKey: text('the shared key for the TURN server that relays video calls', { '3.7': '', '5.6': gone }),
  TurnURI: text('the address of the TURN server that relays video calls', { '3.7': '', '5.6': gone }),
  TurnUsername: text('the username for the TURN server that relays video calls', { '3.7': '', '5.6': gone }),
};

import { gone } from '../../timeline.js';
import { flag, text } from '../kinds.js';

export const WebrtcSettings = {
  Enable: flag({ '3.7': false, '5.6': gone }),
  GatewayAdminSecret: text({ '3.7': '', '5.6': gone }),
  GatewayAdminUrl: text({ '3.7': '', '5.6': gone }),
  GatewayWebsocketUrl: text({ '3.7': '', '5.6': gone }),
  StunURI: text({ '3.7': '', '5.6': gone }),
  TurnSharedKey: text({ '3.7': '', '5.6': gone }),
  TurnURI: text({ '3.7': '', '5.6': gone }),
  TurnUsername: text({ '3.7': '', '5.6': gone }),
};

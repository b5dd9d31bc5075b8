import { inside } from '../../../packet/objects.js';
import { operatedServer } from '../operator/server.js';
import type { Remarks } from '../remarks.js';
import type { Server } from '../server.js';
import type { Stores } from '../stores.js';
import { enterpriseServer } from './enterprise.js';
import type { ChartValues } from './recognise.js';
import { teamServer } from './team.js';

/** The server that a chart makes of its values. */
export const chartServer = ({ chart, values }: ChartValues, stores: Stores, remarks: Remarks): Server => {
  switch (chart) {
    case 'mattermost-team-edition':
      return teamServer(values, remarks);
    case 'mattermost-enterprise-edition':
      return enterpriseServer(values, remarks);
    case 'mattermost-operator': {
      const body = inside(values, 'mattermostCR');
      return operatedServer({ kind: 'Mattermost', name: undefined, namespace: undefined, body }, stores, remarks);
    }
  }
};

import { Refusal } from '../problems.js';
import type { Remarks } from '../remarks.js';
import {
  type AddedByOperator,
  always,
  externalDatabase,
  installType,
  jobsElsewhere,
  license,
  localStore,
  maxFileSize,
  type OperatorInput,
  objectStore,
  ownDatabase,
  search,
  siteUrl,
} from './added.js';
import { bodySize } from './body-size.js';

const database = ({ spec, hasKey }: OperatorInput): readonly AddedByOperator[] => {
  const secret = spec.text('database.external.secret');
  if (secret === '') return ownDatabase;
  const ownKey = 'MM_SQLSETTINGS_DATASOURCE';
  return externalDatabase(secret, hasKey(secret, ownKey) ? ownKey : 'DB_CONNECTION_STRING');
};

/** The first of these that is given counts. */
const files = ({ spec, name }: OperatorInput): readonly AddedByOperator[] => {
  const endpoint = spec.text('fileStore.external.url');
  if (endpoint !== '') {
    const secret = spec.flag('fileStore.external.useServiceAccount') ? null : spec.text('fileStore.external.secret');
    return objectStore({ bucket: spec.text('fileStore.external.bucket'), endpoint, ssl: 'true', secret });
  }
  if (spec.text('fileStore.externalVolume.volumeClaimName') !== '' || spec.flag('fileStore.local.enabled'))
    return localStore;
  const installer = { because: 'installer' } as const;
  return objectStore({ bucket: name ?? installer, endpoint: installer, ssl: 'false', secret: undefined });
};

/** The host of the server. The operator needs one, unless its ingress is off or is one of AWS. */
const host = ({ spec }: OperatorInput, remarks: Remarks): string => {
  const hasIngress = spec.has('ingress');
  const found = spec.text(hasIngress ? 'ingress.host' : 'ingressName');
  if (hasIngress && spec.text('ingressName') !== '') remarks.add({ code: 'ingressNameUnused' });
  const isOn = !hasIngress || spec.flag('ingress.enabled');
  if (found === '' && isOn && !spec.flag('awsLoadBalancerController.enabled'))
    throw new Refusal({ code: 'noHost', path: hasIngress ? 'spec.ingress.host' : 'spec.ingressName' });
  return found;
};

/** What the operator adds for a resource `Mattermost`, in its order. */
export const addedToMattermost = (around: OperatorInput, remarks: Remarks): readonly AddedByOperator[] => {
  const { spec } = around;
  if (spec.text('resourcePatch.deployment.patch') !== '' && !spec.flag('resourcePatch.deployment.disable'))
    remarks.add({ code: 'resourcePatch' });
  const annotations = spec.has('ingress') ? 'ingress.annotations' : 'ingressAnnotations';
  return [
    ...database(around),
    ...files(around),
    ...(spec.text('elasticSearch.host') === '' ? [] : search(spec)),
    ...always,
    installType,
    ...siteUrl(host(around, remarks)),
    maxFileSize(bodySize(spec, annotations)),
    ...(spec.flag('jobServer.dedicatedJobServer') ? [jobsElsewhere] : []),
    ...(spec.text('licenseSecret') === '' ? [] : [license]),
  ];
};

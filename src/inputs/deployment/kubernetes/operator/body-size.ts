import type { Spec } from './spec.js';

const annotationName = 'nginx.ingress.kubernetes.io/proxy-body-size';

/** The size of files where nothing says another. */
const usual = '1048576000';

const units: Readonly<Record<string, bigint>> = { M: 1_048_576n, G: 1_048_576_000n };

/** The size of files that the operator takes from the annotation of its ingress. It reads what is no number as 0. */
export const bodySize = (spec: Spec, annotations: string): string => {
  if (spec.flag('useServiceLoadBalancer')) return usual;
  const size = spec.annotation(annotations, annotationName);
  const unit = units[size.slice(-1).toUpperCase()];
  if (unit === undefined) return usual;
  const number = size.slice(0, -1);
  return /^[-+]?\d{1,15}$/.test(number) ? String(BigInt(number.replace('+', '')) * unit) : '0';
};

import { expect, it } from 'vitest';
import { describeKubernetesIssue, describeKubernetesRemark } from '../../../src/wording/problems/kubernetes.js';

it('escapes names of files, and says the line', () => {
  expect(describeKubernetesIssue({ code: 'unreadable', path: 'a\u001b\n.yaml', line: 3 })).toBe(
    'a\\u001b\\n.yaml (line 3) is neither YAML nor JSON',
  );
});

it('is loud where the opt-out is refused', () => {
  const names = { names: ['MM_LOGSETTINGS_ENABLEDIAGNOSTICS'], others: 2, optOut: true as const };
  expect(describeKubernetesIssue({ code: 'notTexts', of: 'chart', ...names })).toMatch(
    /^THE OPT-OUT IS REFUSED: .*MM_LOGSETTINGS_ENABLEDIAGNOSTICS .*in quotes\. Also refused: 2 not shown$/,
  );
  expect(describeKubernetesRemark({ code: 'lineBreak', ...names })).toMatch(/^THE OPT-OUT DOES NOT WORK/);
  expect(describeKubernetesRemark({ code: 'lineBreak', names: ['MM_A'], others: 0 })).toMatch(/^these values end/);
});

it('shows no more than twenty names', () => {
  const names = Array.from({ length: 25 }, (_, index) => `s${index}`);
  expect(describeKubernetesIssue({ code: 'severalServers', names })).toMatch(/s19, 5 not shown$/);
  expect(describeKubernetesIssue({ code: 'noSuchServer', names: [] })).toMatch(/cannot be shown$/);
});

it('names an object only where it has a name that can be shown', () => {
  expect(describeKubernetesRemark({ code: 'configUnused', kind: 'ConfigMap' })).toMatch(/^a ConfigMap has/);
  expect(describeKubernetesRemark({ code: 'objectNotGiven', kind: 'Secret', name: 's' })).toMatch(
    /^all of the Secret s .*\(kubectl get secret s -o yaml\)$/,
  );
});

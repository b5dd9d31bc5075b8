import { mobilePerformance } from '../../../src/reports.js';

export const deviceInfo = {
  api_level: 28,
  app_version: '1.31.0',
  brand: 'samsung',
  build_number: '285',
  bundle_id: 'com.example.chat',
  country: 'DE',
  device_id: 'universal9820',
  device_locale: 'de-DE',
  device_type: 'Handset',
  device_unique_id: '7a3f9c2e41b85d06',
  height: 727.6,
  is_emulator: false,
  is_tablet: false,
  manufacturer: 'samsung',
  max_memory: 268435456,
  model: 'SM-G973F',
  server_version: '5.25.0',
  system_name: 'Android',
  system_version: '9',
  timezone: 'Europe/Berlin',
  width: 411.4,
};

export const measured = (members: object = {}): object => ({
  enableDiagnostics: true,
  metrics: [],
  deviceInfo,
  ...members,
});

export const bodyOf = (measurements: unknown) => {
  const result = mobilePerformance(measurements);
  if (result.status !== 'ok') throw new Error(`a body was expected, not ${result.status}`);
  return result.body.data;
};

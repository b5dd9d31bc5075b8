import type { Table } from '../../formats/table.js';

const titles = {
  facts: 'Not judged, because the facts do not say it',
  environment: 'Not compared with the config, because the environment sets them to an unknown value',
} as const;

/** The fields, as `event.property`, that are not judged, and for want of what. */
export const unjudgedTables = (
  fields: readonly string[] = [],
  missing: keyof typeof titles = 'facts',
): readonly Table[] => {
  if (fields.length === 0) return [];
  const events = new Map<string, string[]>();
  for (const field of fields) {
    const [event = '', property = ''] = field.split('.');
    events.set(event, [...(events.get(event) ?? []), property]);
  }
  return [
    {
      title: titles[missing],
      columns: ['event', 'fields'],
      rows: [...events].map(([event, properties]) => [event, properties.join(', ')]),
    },
  ];
};

import type { Table } from '../../formats/table.js';

/** The fields, as `event.property`, that facts do not judge. */
export const unjudgedTables = (fields: readonly string[] = []): readonly Table[] => {
  if (fields.length === 0) return [];
  const events = new Map<string, string[]>();
  for (const field of fields) {
    const [event = '', property = ''] = field.split('.');
    events.set(event, [...(events.get(event) ?? []), property]);
  }
  return [
    {
      title: 'Not judged, because the facts do not say it',
      columns: ['event', 'fields'],
      rows: [...events].map(([event, properties]) => [event, properties.join(', ')]),
    },
  ];
};

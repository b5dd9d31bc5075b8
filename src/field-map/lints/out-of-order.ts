import { orderOf, type Release } from '../../releases.js';
import type { Lint } from './lint.js';

export const outOfOrder: Lint = {
  name: 'out-of-order',
  description: 'The statements of a timeline stand in the order of the releases.',
  tip: 'move the older release to the front',
  check: ({ fields }) =>
    fields.flatMap(({ event, property, field }) => {
      if ('rule' in field) return [];
      const order = (Object.keys(field) as Release[]).map(orderOf);
      return order.every((place, index) => index === 0 || place > (order[index - 1] as number))
        ? []
        : [`${event}.${property} names its releases out of order`];
    }),
};

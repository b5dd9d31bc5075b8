import { orderOf, type Release } from '../../releases/points.js';
import type { Lint } from './lint.js';
import { timelinesIn } from './timelines.js';

export const outOfOrder: Lint = {
  name: 'out-of-order',
  description: 'The entries of a timeline are in the order of the releases.',
  tip: 'move the older release to the front',
  check: (input) =>
    timelinesIn(input).flatMap(([name, timeline]) => {
      const order = (Object.keys(timeline) as Release[]).map(orderOf);
      return order.every((place, index) => index === 0 || place > (order[index - 1] as number))
        ? []
        : [`${name} names its releases out of order`];
    }),
};

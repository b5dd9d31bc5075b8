import type { Explained } from '../../audit/explain/explanation.js';
import { describeWarning } from '../problems/issues.js';
import { telemetryTitle } from '../switches.js';

/** The verdict and its reason where the server's message is too large, so that nothing of all this is sent. */
export const droppedVerdict = ({ stop, warnings }: Explained): { title: string; reason: string } | undefined => {
  const dropped = warnings.find(({ code }) => code === 'messageTooLarge');
  if (dropped === undefined) return undefined;
  const text = describeWarning(dropped);
  return {
    title: `${telemetryTitle(stop, false)}, but its message is too large to be sent`,
    reason: `${text.slice(0, 1).toUpperCase()}${text.slice(1)}. What follows is what a smaller one would send.`,
  };
};

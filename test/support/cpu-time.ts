import { expect } from 'vitest';

/**
 * Calls, and expects that it took this process no more than so many milliseconds of processor time. A clock on the wall
 * would count what else the machine does. Limits are wide, because a shared machine is slow in processor time too, and
 * below quadratic time.
 */
export const inCpuTime = <T>(milliseconds: number, call: () => T, what?: string): T => {
  const start = process.cpuUsage();
  const result = call();
  expect(process.cpuUsage(start).user / 1000, what).toBeLessThan(milliseconds);
  return result;
};

import { useEffect, useState } from 'preact/hooks';

/** Whether what was shown first is painted: what takes time comes after it. Starts anew for another subject. */
export const useLater = (subject: unknown): boolean => {
  const [painted, setPainted] = useState<unknown>(undefined);
  useEffect(() => {
    const timer = requestAnimationFrame(() => setTimeout(() => setPainted(subject)));
    return () => cancelAnimationFrame(timer);
  }, [subject]);
  return painted === subject;
};

import { clusters } from '../../thai/text';

/** A cell's text as a sentence can hold it: one line, not too long. */
export const quote = (value: string): string => {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  if ([...oneLine].length <= 60) return oneLine;
  let short = '';
  for (const cluster of clusters(oneLine)) {
    if ([...short, ...cluster].length > 60) break;
    short += cluster;
  }
  return `${short}…`;
};

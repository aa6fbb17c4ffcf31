import { clusters } from '../../thai/text';

/** Google's own words, in whatever language they are. */
export const googleSays = (words: string): string => `Google แจ้งว่า "${words}"`;

/** A cell's text for a sentence: on one line, at most 60 letters, no vowel or tone mark cut from its letter. */
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

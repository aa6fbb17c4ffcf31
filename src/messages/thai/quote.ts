/** A cell's text as a sentence can hold it: one line, not too long. */
export const quote = (value: string): string => {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  const letters = [...oneLine];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : oneLine;
};

import type { OptionsFilter } from '@mantine/core';
import { foldedWords, foldVietnamese } from '#shared/text/folding.ts';

/** Options that hold every word that was typed, in any order, tone marks not needed. */
export const foldedFilter: OptionsFilter = ({ options, search, limit }) => {
  const words = foldedWords(search);
  const found = [];
  for (const option of options) {
    if (found.length >= limit) break;
    if ('label' in option && words.every((word) => foldVietnamese(option.label).includes(word)))
      found.push(option);
  }
  return found;
};

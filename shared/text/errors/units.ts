/** Texts for failures of the area. */
export const unitErrors = {};

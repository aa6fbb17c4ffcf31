/** Twentieths of a point, in which Word measures, in a millimetre: 20 × 72 / 25.4. */
export const TWIPS_PER_MM = 56.7;

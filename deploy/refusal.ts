/** Why nothing is deployed: one sentence for the user, with what to do. */
export class Refusal extends Error {}

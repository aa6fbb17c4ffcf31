/**
 * What a test lets happen right before or after a crossing to Google: a colleague's edit by hand, or a fault that it
 * throws (a ServiceError; "after": Google has done what was asked, and only the answer is lost). `call` is the crossing's
 * name, "Range.setValues", and `number` its place in the execution, from 1.
 */
export type Interrupt = (moment: 'before' | 'after', call: string, number: number) => void;

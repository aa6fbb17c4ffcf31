/**
 * A function that a test runs right before or after each crossing to Google: it may edit the workbook as a colleague,
 * or throw a ServiceError ("after": Google has done the call, and only the answer is lost). `call` is the crossing's
 * name, "Range.setValues", and `number` its number in the execution, from 1.
 */
export type Interrupt = (moment: 'before' | 'after', call: string, number: number) => void;

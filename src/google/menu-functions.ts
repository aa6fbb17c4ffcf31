import type { Form } from '../forms/form';

/**
 * The global function by which the menu inserts a form's sheet. Google's menu calls functions by name and without
 * arguments, so the build makes one for each form.
 */
export const menuFunctionOf = (form: Form): string => `insertSheet_${form.id}`;

/** Likewise the global function by which the menu carries the sheet the user is on over to a form. */
export const carryFunctionOf = (form: Form): string => `carryOverTo_${form.id}`;

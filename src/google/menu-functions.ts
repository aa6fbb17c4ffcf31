import type { Form } from '../forms/form';

/**
 * The name of the global function that inserts the sheet of a form. Google's menus call functions by name and without
 * arguments, so the build creates one for each form.
 */
export const menuFunctionOf = (form: Form): string => `insertSheet_${form.id}`;

/** The name of the global function that carries the active sheet over to a form. */
export const carryFunctionOf = (form: Form): string => `carryOverTo_${form.id}`;

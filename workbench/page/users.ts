/** The user of a page whose address names none, and the colleague of a second window. */
export const FIRST_USER = 'a@example.go.th';
export const COLLEAGUE = 'b@example.go.th';

/**
 * A constant that is made when it is first asked for, so that loading the script does not pay for it. It must follow from the code
 * alone: nothing may be kept from one execution to the next.
 */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Remembers where the keyboard is in the list. What comes back puts it there again, if it was lost with the button that
 * was pressed: on the item that is now at its place, else on its kind, else on the title of the page.
 */
export function rememberPlace(): () => void {
  const item = document.activeElement?.closest('li');
  const kind = document.activeElement?.closest<HTMLElement>('[data-kind]')?.dataset.kind;
  const index = item ? [...(item.parentElement?.children ?? [])].indexOf(item) : -1;
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const kinds = [...document.querySelectorAll<HTMLElement>('[data-kind]')];
    const now = kinds.find((each) => each.dataset.kind === kind);
    const next = index < 0 ? undefined : now?.querySelectorAll('li')[index];
    const target =
      next?.querySelector<HTMLElement>('.mend button') ??
      now?.querySelector('summary') ??
      document.querySelector('h1');
    target?.focus();
  };
}

import { type ComponentChild, render } from 'preact';
import './style.css';

export { Button } from './Button';
export { Choice, Field, MultiChoice, type Option, Select, TextArea, TextField } from './fields';
export { closePage, focusSheet } from './google';
export { Confirm, ErrorBox, Loading, StatusLine } from './says';
export { failureOf, ServerFailure, server } from './server';
export { type Loaded, type Task, useLoad, usePageBusy, useTask } from './task';

/** Puts a sidebar into its page. */
export function mount(page: ComponentChild): void {
  const root = document.getElementById('app');
  // What stands there is for a page whose script never comes so far.
  root?.replaceChildren();
  if (root) render(page, root);
}

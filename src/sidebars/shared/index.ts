import { type ComponentChild, h, render } from 'preact';
import type { GuidePlace } from '../help/blocks';
import { HelpLinks } from './help-links';
import './style.css';

export { Button } from './button';
export { Confirm } from './confirm';
export { ErrorBox } from './error-box';
export {
  Choice,
  Field,
  MultiChoice,
  Select,
  TextArea,
  TextField,
  type TextProps,
} from './fields';
export { GoTo } from './go-to';
export { closePage, focusSheet } from './google';
export { Loading } from './loading';
export { NextPage } from './next-page';
export { pageData } from './page-data';
export { failureOf, ServerFailure, server } from './server';
export { StatusLine } from './status-line';
export { type Loaded, type Task, useLoad, usePageBusy, useTask } from './task';
export { type Undo, UndoLine, useUndo } from './undo';
export { type UnsavedInput, UnsavedOffer, useUnsaved } from './unsaved';

/**
 * Puts a page into its frame: above it, unseen, the title that Google shows outside the frame, so that it has one whatever state it
 * is in; below it the links to its `section` of the guide.
 */
export function mount(page: ComponentChild, title: string, section?: GuidePlace): void {
  const root = document.getElementById('app');
  // What the HTML holds until now is for a page whose script does not run.
  root?.replaceChildren();
  if (root)
    render(
      [h('header', { class: 'unseen' }, h('h1', null, title)), page, section && h(HelpLinks, { section })],
      root,
    );
}

import { showSidebar } from '../google/ui';
import { messages } from '../messages';

/** Opens the page on which sheets of measures are made. */
export function openPrepare(): Record<string, never> {
  showSidebar('Prepare', messages.titles.prepare);
  return {};
}

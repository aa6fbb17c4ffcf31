import { addMenu } from '../src/google/ui';
import { LIVE_CHECK } from './name';

// The add-on of the dev target: the same functions, and one item more in the menu. What the item calls is in LiveCheck.js.
export * from '../src/addon';

const addMenuOfDev = () => addMenu((menu) => menu.addSeparator().addItem(LIVE_CHECK, 'checkLive'));
export const onInstall = addMenuOfDev;
export const onOpen = addMenuOfDev;

import { NotStoodIn, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import type { MenuItem, Menu as MenuView, Question } from '../people';
import { asGoogle, EnumValue, enumValue, type Face, ServiceObject } from '../service-object';
import { BUTTON, BUTTON_SET } from './enums';
import { HtmlOutput, servedHtml } from './html';

type GUi = GoogleAppsScript.Base.Ui;
type GMenu = GoogleAppsScript.Base.Menu;
type GButton = GoogleAppsScript.Base.Button;
type GButtonSet = GoogleAppsScript.Base.ButtonSet;

const UI: Face = {
  service: 'Ui',
  name: 'Ui',
  handles: ['createMenu', 'createAddonMenu'],
  access: 'free',
  except: {
    alert: 'dialog',
    prompt: 'dialog',
    showSidebar: 'page',
    showModalDialog: 'page',
    showModelessDialog: 'page',
  },
};
const MENU: Face = {
  service: 'Ui',
  name: 'Menu',
  handles: ['addItem', 'addSeparator', 'addSubMenu'],
  access: 'free',
};
const RESPONSE: Face = { service: 'Ui', name: 'PromptResponse', handles: 'all', access: 'free' };

/** A menu being built. */
class Menu extends ServiceObject implements GMenu {
  readonly face = MENU;
  readonly execution: Execution;
  readonly menu: MenuView;

  constructor(execution: Execution, caption: string, addon: boolean) {
    super();
    this.execution = execution;
    this.menu = { caption, addon, items: [] };
  }

  addItem(caption: string, functionName: string): GMenu {
    if (typeof caption !== 'string' || typeof functionName !== 'string') {
      throw signatureMismatch('Menu.addItem', [caption, functionName]);
    }
    this.menu.items.push({ kind: 'item', caption, functionName });
    return asGoogle(this);
  }
  addSeparator(): GMenu {
    this.menu.items.push({ kind: 'separator' });
    return asGoogle(this);
  }
  addSubMenu(menu: GMenu): GMenu {
    const given: unknown = menu;
    if (!(given instanceof Menu)) throw signatureMismatch('Menu.addSubMenu', [given]);
    const item: MenuItem = { kind: 'menu', caption: given.menu.caption, items: given.menu.items };
    this.menu.items.push(item);
    return asGoogle(this);
  }
  addToUi(): void {
    const { people } = this.execution;
    people.menus = [...people.menus.filter((menu) => menu.caption !== this.menu.caption), this.menu];
  }
}

/** The result of a prompt. */
class PromptResponse extends ServiceObject implements GoogleAppsScript.Base.PromptResponse {
  readonly face = RESPONSE;
  readonly button: string;
  readonly text: string;

  constructor(button: string, text: string) {
    super();
    this.button = button;
    this.text = text;
  }

  getResponseText(): string {
    return this.text;
  }
  getSelectedButton(): GButton {
    return asGoogle(enumValue(BUTTON, this.button));
  }
}

function questionOf(kind: Question['kind'], args: unknown[]): Question {
  const texts = args.filter((arg) => typeof arg === 'string');
  const set = args.find((arg) => arg instanceof EnumValue);
  const known = texts.length + (set ? 1 : 0);
  const badSet = set !== undefined && (set.enumName !== 'ButtonSet' || args.at(-1) !== set);
  if (known !== args.length || texts.length === 0 || texts.length > 2 || badSet) {
    throw signatureMismatch(`Ui.${kind}`, args);
  }
  const [title = '', message = title] = texts;
  return {
    kind,
    title: texts.length === 2 ? title : '',
    message,
    buttons: (set?.value ?? 'OK').split('_'),
  };
}

function ask(execution: Execution, question: Question): { button: string; text: string } {
  // A dialog suspends the script, and locks do not survive that.
  execution.lock.release(execution);
  return execution.people.ask(question);
}

function openedHtmlPage(given: unknown, title: string | null, method: string) {
  if (!(given instanceof HtmlOutput)) throw signatureMismatch(method, [given]);
  return {
    title: title ?? given.title,
    html: servedHtml(given.content),
    width: given.width,
    height: given.height,
  };
}

/** The user interface of the open workbook. */
export class Ui extends ServiceObject implements GUi {
  readonly face = UI;
  readonly execution: Execution;
  readonly Button = BUTTON as unknown as GUi['Button'];
  readonly ButtonSet = BUTTON_SET as unknown as GUi['ButtonSet'];

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  createMenu(caption: string): GMenu {
    return asGoogle(new Menu(this.execution, caption, false));
  }
  createAddonMenu(): GMenu {
    return asGoogle(new Menu(this.execution, '', true));
  }
  alert(...args: (string | GButtonSet)[]): GButton {
    const { button } = ask(this.execution, questionOf('alert', args));
    return asGoogle(enumValue(BUTTON, button));
  }
  prompt(...args: (string | GButtonSet)[]): GoogleAppsScript.Base.PromptResponse {
    const { button, text } = ask(this.execution, questionOf('prompt', args));
    return asGoogle(new PromptResponse(button, text));
  }
  showSidebar(page: object): void {
    // A sidebar is always 300 pixels wide, whatever the page asks for.
    this.execution.people.sidebars.push({
      ...openedHtmlPage(page, null, 'Ui.showSidebar'),
      width: 300,
      height: null,
    });
  }
  showModalDialog(page: object, title: string): void {
    this.execution.people.dialogs.push(openedHtmlPage(page, title, 'Ui.showModalDialog'));
  }
  showModelessDialog(page: object, title: string): void {
    this.execution.people.dialogs.push(openedHtmlPage(page, title, 'Ui.showModelessDialog'));
  }
  showDialog(): void {
    throw new NotStoodIn('Ui.showDialog');
  }
}

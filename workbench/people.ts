/** An item of a menu: a call, a line, or a menu inside. */
export type MenuItem =
  | { kind: 'item'; caption: string; functionName: string }
  | { kind: 'separator' }
  | { kind: 'menu'; caption: string; items: MenuItem[] };

/** A menu as the user sees it. */
export interface Menu {
  caption: string;
  /** True under Extensions, as add-ons' menus are. */
  addon: boolean;
  items: MenuItem[];
}

/** A question of `alert` or `prompt`, with the names of its buttons. */
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  buttons: string[];
}

/** What a user does with a question: the button's name, and the text for a prompt. */
export type Answer = string | { button: string; text: string };

/** A page shown, as HtmlService serves it. */
interface OpenedHtmlPage {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

/** What the add-on showed to the user, and the user's answers. */
export class People {
  menus: Menu[] = [];
  readonly alerts: Question[] = [];
  readonly sidebars: OpenedHtmlPage[] = [];
  readonly dialogs: OpenedHtmlPage[] = [];
  readonly toasts: { message: string; title: string }[] = [];
  /** The answers to the next questions, in order. */
  readonly answers: Answer[] = [];

  /**
   * Answers a question when `answers` is empty. If it is not set, a question is closed, as by Escape, and a message
   * is confirmed.
   */
  answer: (question: Question) => Answer = ({ kind, buttons }) =>
    kind === 'alert' && buttons.join() === 'OK' ? 'OK' : 'CLOSE';

  /** Asks a question and records it. */
  ask(question: Question): { button: string; text: string } {
    this.alerts.push(question);
    const answer = this.answers.shift() ?? this.answer(question);
    const given = typeof answer === 'string' ? { button: answer, text: '' } : answer;
    if (given.button !== 'CLOSE' && !question.buttons.includes(given.button)) {
      throw new Error(`Workbench: "${question.message}" has no button ${given.button}`);
    }
    return given;
  }
}

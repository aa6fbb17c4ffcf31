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
export interface ShownPage {
  title: string;
  html: string;
  width: number | null;
  height: number | null;
}

/** What the add-on showed to people, and what they answer. */
export class People {
  menus: Menu[] = [];
  readonly alerts: Question[] = [];
  readonly sidebars: ShownPage[] = [];
  readonly dialogs: ShownPage[] = [];
  readonly toasts: { message: string; title: string }[] = [];
  private readonly waiting: Answer[] = [];
  private answerer: ((question: Question) => Answer) | null = null;

  /** Gives the next answers in order, or, as a function, the answer to every question that has none waiting. */
  answer(...answers: Answer[] | [(question: Question) => Answer]): void {
    const [first] = answers;
    if (typeof first === 'function') this.answerer = first;
    else this.waiting.push(...(answers as Answer[]));
  }

  /** Asks; a question nobody answers is closed, as by Escape, except that a mere message is read. */
  ask(question: Question): { button: string; text: string } {
    this.alerts.push(question);
    const fallback = question.kind === 'alert' && question.buttons.join() === 'OK' ? 'OK' : 'CLOSE';
    const answer = this.waiting.shift() ?? this.answerer?.(question) ?? fallback;
    const given = typeof answer === 'string' ? { button: answer, text: '' } : answer;
    if (given.button !== 'CLOSE' && !question.buttons.includes(given.button)) {
      throw new Error(`Workbench: "${question.message}" has no button ${given.button}`);
    }
    return given;
  }
}

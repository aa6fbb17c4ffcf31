import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import { Blob } from './blob';
import { X_FRAME_OPTIONS } from './enums';

type GOutput = GoogleAppsScript.HTML.HtmlOutput;

const SERVICE: Face = { service: 'HtmlService', name: 'HtmlService', handles: 'all', access: 'free' };
const OUTPUT: Face = { ...SERVICE, name: 'HtmlOutput' };

/**
 * A page as HtmlService serves it: HTML comments gone, and in inline scripts everything from `//` to the end of the
 * line, even inside texts ("https://…"). A page that this breaks is broken in Google too.
 */
export function servedHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
      (_all, open: string, script: string, close: string) => {
        return open + script.replace(/\/\/[^\n\r]*/g, '') + close;
      },
    );
}

type OutputMethods =
  | 'setTitle'
  | 'getTitle'
  | 'setWidth'
  | 'getWidth'
  | 'setHeight'
  | 'getHeight'
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'clear'
  | 'getBlob'
  | 'addMetaTag'
  | 'setXFrameOptionsMode';

/** A page to be shown. */
export class HtmlOutput extends ServiceObject implements Pick<GOutput, OutputMethods> {
  readonly face = OUTPUT;
  content: string;
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(content: string) {
    super();
    this.content = content;
  }

  setTitle(title: string): GOutput {
    this.title = title;
    return asGoogle(this);
  }
  getTitle(): string {
    return this.title;
  }
  setWidth(width: number): GOutput {
    this.width = width;
    return asGoogle(this);
  }
  getWidth(): number {
    return this.width as number;
  }
  setHeight(height: number): GOutput {
    this.height = height;
    return asGoogle(this);
  }
  getHeight(): number {
    return this.height as number;
  }
  getContent(): string {
    return this.content;
  }
  setContent(content: string): GOutput {
    this.content = content;
    return asGoogle(this);
  }
  append(more: string): GOutput {
    this.content += more;
    return asGoogle(this);
  }
  clear(): GOutput {
    this.content = '';
    return asGoogle(this);
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return asGoogle(new Blob(new TextEncoder().encode(this.content), 'text/html', null));
  }
  addMetaTag(): GOutput {
    return asGoogle(this);
  }
  setXFrameOptionsMode(): GOutput {
    return asGoogle(this);
  }
}

type Methods = 'createHtmlOutput' | 'createHtmlOutputFromFile';

/** The global HtmlService. Templates with scriptlets are not supported, because pages are static here. */
export class HtmlService extends ServiceObject implements Pick<GoogleAppsScript.HTML.HtmlService, Methods> {
  readonly face = SERVICE;
  readonly XFrameOptionsMode = X_FRAME_OPTIONS;
  readonly execution: Execution;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
  }

  createHtmlOutput(content: unknown = ''): GOutput {
    if (content instanceof Blob) return asGoogle(new HtmlOutput(content.getDataAsString()));
    if (typeof content !== 'string') throw signatureMismatch('HtmlService.createHtmlOutput', [content]);
    return asGoogle(new HtmlOutput(content));
  }
  createHtmlOutputFromFile(name: string): GOutput {
    const content = this.execution.page(name.replace(/\.html$/, ''));
    if (content === null) throw new ServiceError(`No HTML file named ${name} was found.`);
    return asGoogle(new HtmlOutput(content));
  }
}

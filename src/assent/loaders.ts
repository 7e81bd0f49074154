import type { ConsentExport, ExportOptions } from '../consent/export-record.js';
import type { Audit } from '../consent/types.js';
import type { Messages } from '../locales/messages.js';

/** The user interface, which is loaded when something must be shown. */
export interface Ui<Host> {
  showBanner(assent: Host): Promise<void>;
  showPreferences(assent: Host): Promise<void>;
  /** Defines the elements that the page has in its own markup. */
  upgrade(assent: Host): Promise<void>;
  /** Hides everything, or the banner alone. */
  hide(surface?: 'banner'): void;
}

/** What few pages need, and none needs at once. */
export interface Extras<Host> {
  audit(assent: Host): Promise<Audit>;
  exportRecord(options: ExportOptions): ConsentExport | null;
  /** @param isStart Whether the page has just started. */
  removeDenied(assent: Host, isStart: boolean): Promise<void>;
}

/** Texts, and the language that they are in (BCP 47). */
export interface Texts {
  readonly lang: string;
  readonly messages: Messages;
}

/**
 * How an instance gets what it does not carry itself.
 *
 * @typeParam Host - The instance: a parameter, so that this file need not import what imports it.
 */
export interface Loaders<Host> {
  /** @param attempt How often it has been tried before. */
  ui(attempt: number): Promise<Ui<Host>>;
  extras(): Promise<Extras<Host>>;
  /** The texts in `language` (BCP 47), else in one that the visitor's browser asks for, else in English. */
  messages(language: string): Promise<Texts>;
}

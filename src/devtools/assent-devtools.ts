import type { Assent } from '../assent/types.js';
import { whenStarted } from '../assent/queue.js';
import { BaseElement } from '../browser/base-element.js';
import { safeDocument } from '../browser/safe-document.js';
import { addStyles, sheetOf } from '../browser/styles.js';
import { STYLES } from './assent-devtools.styles.js';
import { controlsOf } from './controls.js';
import { button, countBadge, element, home, problemList, sectionBody } from './element.js';
import { Findings } from './findings.js';
import { PageFacts } from './page-facts.js';
import type { Facts } from './page-facts.js';
import { placeToggle } from './place-toggle.js';
import { reportOf } from './report.js';
import { SectionList } from './section-list.js';
import { countOf } from './section.js';

/** Milliseconds between two looks at what tells nobody when it changes, such as storage. */
const INTERVAL = 1000;

/** Milliseconds after which a panel that a router has removed with the body comes back. */
const PAUSE = 100;

/**
 * Tools for developers and support: what is wrong with how the page uses Assent and what to do about it, what holds and
 * why, what waits for what, what is stored and requested, and a report to copy.
 *
 * Built without Lit: it has to work where the user interface does not load, and under Trusted Types a page has only one
 * policy of Lit's name to give away.
 *
 * @element assent-devtools
 * @slot - controls of the page's own, below the problems
 * @attr {boolean} open - whether the panel is open, rather than a button in a corner
 * @csspart surface - the button or the panel
 * @csspart toggle - the button in the corner
 * @csspart panel
 * @csspart problem - a mistake, and what to do
 * @csspart note - what is good to know
 */
export class AssentDevtools extends BaseElement {
  static readonly observedAttributes = ['open'];

  #findings = new Findings();
  #page: PageFacts | undefined;
  #facts: Facts = { problems: [], sections: [] };
  #stop: (() => void) | undefined;
  #isDue = false;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #count = element('span');
  readonly #toggle = button('Assent', () => this.#turn(true), { part: 'toggle', 'aria-expanded': 'false' });
  readonly #title = element('h2', { tabindex: '-1' }, 'Assent');
  readonly #first = new SectionList();
  readonly #others = new SectionList();
  readonly #controls = element('details');
  readonly #text = element('textarea', { readonly: true, 'aria-label': 'Copy', hidden: true });
  readonly #copied = element('span', { role: 'status' });
  readonly #panel = element(
    'section',
    { part: 'panel', 'aria-label': 'Assent devtools', hidden: true },
    element(
      'header',
      {},
      this.#title,
      this.#copied,
      button('Copy report', () => void this.#copy()),
      button('✕', () => this.#turn(false), { 'aria-label': 'Close' }),
    ),
    this.#text,
    this.#first.element,
    element('slot'),
    this.#others.element,
    this.#controls,
  );
  readonly #surface = element('div', { part: 'surface', popover: 'manual' }, this.#toggle, this.#panel);

  constructor() {
    super();
    addStyles(this.#root, sheetOf(STYLES));
    this.#toggle.append(this.#count);
    this.#root.append(this.#surface);
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#turn(false);
    });
  }

  /**
   * What has been found wrong before this element came, and what is found from now on.
   *
   * @internal
   */
  set findings(findings: Findings) {
    for (const { code, message } of this.#findings.all) findings.add(code, message);
    this.#findings = findings;
    findings.onadd = () => this.#update();
    this.#update();
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(isOpen: boolean) {
    this.toggleAttribute('open', isOpen);
  }

  connectedCallback(): void {
    this.toggleAttribute('data-nosnippet', true);
    placeToggle(this.#surface, this.open);
    this.#raise();
    whenStarted((assent) => {
      if (this.isConnected && !this.#stop) this.#follow(assent);
    });
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
    // Routers replace the body.
    setTimeout(() => {
      if (!this.isConnected && !safeDocument.querySelector('assent-devtools')) home().append(this);
    }, PAUSE);
  }

  attributeChangedCallback(): void {
    this.#toggle.hidden = this.open;
    this.#panel.hidden = !this.open;
    placeToggle(this.#surface, this.open);
    if (this.open) this.#raise();
    this.#update();
  }

  #turn(isOpen: boolean): void {
    this.open = isOpen;
    (isOpen ? this.#title : this.#toggle).focus();
  }

  #follow(assent: Assent): void {
    const update = () => this.#update();
    const add = ({ detail: { error } }: DocumentEventMap['assent:error']) =>
      this.#findings.add(error.code, error.message);
    // The banner comes over what was there before. An open panel stays below: the visitor must be able to answer.
    const raise = () => {
      if (!this.open) this.#raise();
    };
    const page = new PageFacts(assent, update);
    this.#page = page;
    this.#title.textContent = `Assent ${assent.version}`;
    const showRecord = async () => this.#write(JSON.stringify(await assent.exportRecord(), null, 2));
    this.#controls.replaceChildren(element('summary', {}, 'Try'), ...controlsOf(assent, showRecord));

    assent.addEventListener('error', add);
    assent.addEventListener('show', raise);
    addEventListener('resize', update);
    const timer = setInterval(() => safeDocument.hidden || update(), INTERVAL);
    this.#stop = () => {
      page.stop();
      assent.removeEventListener('error', add);
      assent.removeEventListener('show', raise);
      removeEventListener('resize', update);
      clearInterval(timer);
    };
    update();
  }

  /** Puts this above what came into the top layer after it. */
  #raise(): void {
    if (!this.isConnected || !this.#surface.showPopover) return;
    const focused = this.#root.activeElement;
    if (this.#surface.matches(':popover-open')) this.#surface.hidePopover();
    this.#surface.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  /** Looks and draws once for all changes of a moment. */
  #update(): void {
    if (this.#isDue || !this.#page) return;
    this.#isDue = true;
    void this.#page
      .look(this.#findings)
      .then((facts) => {
        this.#facts = facts;
        this.#draw(facts);
      })
      .catch((cause: unknown) => {
        // A configuration may hold anything: these tools must not throw into the page.
        this.#findings.add('config-invalid', `The page cannot be shown (${String(cause)})`);
      })
      .finally(() => {
        this.#isDue = false;
      });
  }

  #draw({ problems, sections }: Facts): void {
    const mistakes = problems.filter(({ isNote }) => !isNote);
    const notes = problems.filter(({ isNote }) => isNote);
    const count = mistakes.length;
    this.#count.replaceChildren(countBadge(count, true));
    this.#toggle.setAttribute('aria-label', `Assent devtools, ${count} ${count === 1 ? 'problem' : 'problems'}`);
    placeToggle(this.#surface, this.open);
    if (!this.open) return;
    this.#first.show('Problems', [countBadge(count, true)], problemList(mistakes), mistakes);
    if (notes.length || this.#first.has('Notes')) {
      this.#first.show('Notes', [countBadge(notes.length)], problemList(notes), notes);
    }
    for (const section of sections) {
      const badges = section.isCounted === false ? [] : [countBadge(countOf(section))];
      this.#others.show(section.title, badges, sectionBody(section), section);
    }
  }

  /** Shows a text that can be copied. */
  #write(text: string): void {
    this.#text.hidden = false;
    this.#text.value = text;
    this.#text.scrollIntoView({ block: 'nearest' });
  }

  async #copy(): Promise<void> {
    const { version = '', state } = this.#page?.assent ?? {};
    const text = reportOf({
      version,
      address: location.href,
      browser: navigator.userAgent,
      recordId: state?.record?.id ?? null,
      ...this.#facts,
    });
    this.#write(text);
    try {
      await navigator.clipboard.writeText(text);
      this.#copied.textContent = 'Copied';
    } catch {
      // On plain http, and where the page's policy denies it, the text is there to be copied by hand.
      this.#text.select();
      this.#copied.textContent = 'Copy the text below';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'assent-devtools': AssentDevtools;
  }
}

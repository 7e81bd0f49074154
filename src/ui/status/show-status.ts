import type { AssentInstance } from '../../assent/assent.js';
import { isFramed } from '../../browser/page-context.js';
import { createHtml, safeDocument } from '../../browser/safe-document.js';
import { textOf } from '../../consent/text.js';
import { schemeOf } from '../scheme.js';
import { addLine, defineStatus } from './assent-status.js';
import type { AssentStatus } from './assent-status.js';

/** Whether this visit has seen the line. */
let isShown = false;

/**
 * Has the page's own `<assent-status>` say what is obeyed or, where there is none, shows it by the corner: once a visit,
 * and after each answer.
 *
 * @param isAnswer Whether the visitor has just answered.
 */
export function showStatus(assent: AssentInstance, isAnswer: boolean): void {
  defineStatus(assent);
  if (isFramed() || !(isAnswer || isNewVisit())) return;
  isShown = true;
  // As with the button, React 18 does not mind more at the end of the body.
  if (safeDocument.readyState !== 'loading') addLine(lineFor(assent));
  else safeDocument.addEventListener('DOMContentLoaded', () => addLine(lineFor(assent)), { once: true });
}

/** Returns a floating line. It takes the place of one that is there, so that a second answer is told again. */
function lineFor({ config }: AssentInstance): Element {
  const { settingsButton, theme } = config.ui;
  safeDocument.querySelector<AssentStatus>('assent-status[side]')?.leave();
  const line = createHtml('assent-status');
  const start = safeDocument.dir === 'rtl' ? 'right' : 'left';
  line.setAttribute('side', typeof settingsButton === 'string' ? settingsButton : start);
  line.setAttribute('scheme', textOf(schemeOf(theme)));
  line.toggleAttribute('above', !!settingsButton);
  line.toggleAttribute('data-nosnippet', true);
  return line;
}

/**
 * Whether the visitor has come to the site with this page. That is found out without storing anything: the browser knows
 * where they come from (HTML, section 7.2.6.9, "navigation activation", and the referrer).
 */
function isNewVisit(): boolean {
  const { navigation } = window as { navigation?: { activation?: { from?: unknown } | null } };
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isBack = visit?.type === 'reload' || visit?.type === 'back_forward';
  return (
    !isShown && !isBack && !navigation?.activation?.from && !safeDocument.referrer.startsWith(`${location.origin}/`)
  );
}

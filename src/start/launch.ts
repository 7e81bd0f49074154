import { AssentInstance } from '../assent/assent.js';
import { refreshOnTriggers } from '../assent/refresh-triggers.js';
import type { Assent } from '../assent/types.js';
import { isDevelopmentHost, isPrerendering } from '../browser/page-context.js';
import type { ConfigInput } from '../consent/config-types.js';
import { isReduced, normaliseConfig } from '../consent/config.js';
import { AssentError } from '../consent/errors.js';
import { listenForActions } from '../effects/actions.js';
import { defineSettings } from '../effects/assent-settings.js';
import { reserveEmbedSize } from '../effects/embed-size.js';
import { loadGateOnDemand } from '../effects/gate/load-gate.js';
import { markRoot } from '../effects/root-attributes.js';
import { showBannerWhileUndecided } from '../effects/show-banner.js';
import { removeOnWithdrawal } from '../effects/storage/on-withdrawal.js';
import { signalConsent } from '../integrations/consent-mode.js';
import type { PageLoaders } from './loaders.js';

/** What one start of Assent brings along. */
export interface LaunchOptions {
  readonly input: ConfigInput;
  readonly loaders: PageLoaders;
  /** The nonce of the tag that Assent came with, if the page's policy asks for one. */
  readonly nonce?: string | undefined;
}

/**
 * Starts Assent on this page, as `window.assent`. Only one instance runs per page: if one is already running, returns
 * that one, unchanged.
 *
 * @throws {AssentError} `no-document` outside a browser.
 */
export function launch(options: LaunchOptions): Assent {
  if (typeof document === 'undefined') {
    throw new AssentError('no-document', 'start() needs a document: call it in the browser, not on the server');
  }
  const { input, loaders } = options;
  const waiting: unknown = window.assent;
  if (waiting && typeof waiting === 'object' && 'version' in waiting) return (waiting as Assent).start(input);

  const assent = new AssentInstance(normaliseConfig(input), loaders);
  window.assent = assent;
  // Like a callback in the queue: it may meet globals of the page that are not what they should be.
  assent.push(signalConsent);
  if (Array.isArray(waiting)) assent.push(...waiting);

  // A prerendered page does nothing until the visitor opens it.
  if (isPrerendering()) document.addEventListener('prerenderingchange', () => begin(assent, options), { once: true });
  else begin(assent, options);
  return assent;
}

function begin(assent: AssentInstance, { input, loaders, nonce }: LaunchOptions): void {
  markRoot(assent);
  listenForActions(assent);
  showBannerWhileUndecided(assent);
  loadGateOnDemand(assent, async () => (await loaders.gate()).guardMarkup(assent, nonce));
  removeOnWithdrawal(assent);
  assent.refresh();
  refreshOnTriggers(assent);
  defineSettings(assent);
  reserveEmbedSize();

  const { config, state } = assent;
  const { mode, regions, googleConsentMode, microsoftConsentMode, receipts } = config;
  const isImplied = mode === 'implied' || regions.some((rule) => rule.mode === 'implied');
  if (regions.length || isImplied || googleConsentMode || microsoftConsentMode || receipts) {
    void loaders.whenConfigured().then(({ connect }) => connect(assent, state.record));
  }
  if (config.debug || isDevelopmentHost() || isReduced(config, input)) {
    void loaders.diagnostics().then(({ diagnose }) => diagnose(assent, input));
  }
}

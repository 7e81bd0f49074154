import { AssentInstance } from '../assent/assent.js';
import { refreshOnTriggers } from '../assent/refresh-triggers.js';
import { waitingQueue } from '../assent/queue.js';
import type { Assent } from '../assent/types.js';
import { isDevelopmentHost, isPrerendering } from '../browser/page-context.js';
import { isConfigLost } from '../browser/page-config.js';
import { ownGlobal, safeDocument } from '../browser/safe-document.js';
import type { ConfigInput } from '../consent/config-types.js';
import { isReduced, normaliseConfig, readConfig } from '../consent/config.js';
import { mayBeTooLong } from '../consent/record-length.js';
import { AssentError } from '../consent/errors.js';
import { listenForActions } from '../effects/actions.js';
import { defineSettings } from '../effects/assent-settings.js';
import { guardMarkup } from '../effects/gate/gate.js';
import { markRoot } from '../effects/root-attributes.js';
import { showBannerWhileUndecided } from '../effects/show-banner.js';
import { showHonoured } from '../effects/show-honoured.js';
import { removeOnWithdrawal } from '../effects/storage/on-withdrawal.js';
import { signalConsent } from '../integrations/consent-mode.js';
import type { PageLoaders } from './loaders.js';

/** What one start of Assent is given. */
export interface LaunchOptions {
  readonly input: ConfigInput;
  readonly loaders: PageLoaders;
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
  const { loaders } = options;
  const config = readConfig(options.input);
  const input = config ? options.input : {};
  const running = ownGlobal('assent') as Assent | undefined;
  if (running instanceof EventTarget && 'version' in running) return running.start(options.input);

  const waiting = waitingQueue();
  const assent = new AssentInstance(config ?? normaliseConfig(input), loaders);
  window.assent = assent;
  if (!config) assent.report('config-invalid', 'The configuration cannot be read; going on without it');
  // Like a callback in the queue: it may meet globals of the page that are not what they should be.
  assent.push(signalConsent, ...waiting);

  // A prerendered page does nothing until the visitor opens it.
  if (isPrerendering()) {
    const look = () => {
      assent.refresh();
      begin(assent, { input, loaders });
    };
    safeDocument.addEventListener('prerenderingchange', look, { once: true });
  } else begin(assent, { input, loaders });
  return assent;
}

function begin(assent: AssentInstance, { input, loaders }: LaunchOptions): void {
  markRoot(assent);
  listenForActions(assent);
  showBannerWhileUndecided(assent);
  removeOnWithdrawal(assent);
  assent.announceReady();
  guardMarkup(assent);
  refreshOnTriggers(assent);
  defineSettings(assent);
  showHonoured(assent, loaders.status);

  const { config, state } = assent;
  const { mode, regions, regionUrl, googleConsentMode, microsoftConsentMode, receipts } = config;
  const isImplied = mode === 'implied' || regions.some((rule) => rule.mode === 'implied');
  if (regionUrl || isImplied || googleConsentMode || microsoftConsentMode || receipts) {
    loaders.whenConfigured().then(
      ({ connect }) => connect(assent, state.record),
      (cause: unknown) => {
        assent.report('load-failed', 'Regions, consent modes or receipts did not load', cause);
        assent.endSearch();
      },
    );
  }
  if (config.debug || isDevelopmentHost() || isReduced(config, input) || isConfigLost() || mayBeTooLong(config)) {
    // For developers: a page goes on without.
    loaders
      .diagnostics()
      .then(({ diagnose }) => diagnose(assent, input))
      .catch(() => {});
  }
}

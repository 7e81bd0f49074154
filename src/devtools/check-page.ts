import type { Assent } from '../assent/types.js';
import { isStorable } from '../browser/record-store.js';
import { safeDocument } from '../browser/safe-document.js';
import { scriptByName } from '../browser/script-tag.js';
import type { Config } from '../consent/config-types.js';
import { ownTexts } from '../consent/own-texts.js';
import { textOf } from '../consent/text.js';
import { localeFor, localeNames } from '../locales/names.js';
import type { Findings } from './findings.js';
import { givenTitle } from './titles.js';

const TAGS = 'script[src*="assent.js"], script[src*="assent.full.js"]';

/**
 * Finds what nothing else reports, and what may have been reported before anybody listened: whatever still shows in the
 * page, in what is stored and in what the browser knows of requests.
 */
export function checkPage(assent: Assent, findings: Findings, requests: readonly PerformanceResourceTiming[]): void {
  const { config, state } = assent;
  checkCookie(config, findings);
  checkTags(findings);
  checkTexts(config, state.language, findings);
  checkFiles(assent.version, requests, findings);
  if (state.record && !state.persisted) findings.add('not-stored', 'The browser did not store the decision');
  const regionUrl = textOf(config.regionUrl);
  const isRegionAsked = !!regionUrl && requests.some(({ name }) => name === addressOf(regionUrl));
  const isRegionReported = findings.all.some(({ code }) => code === 'region-unknown');
  if (isRegionAsked && !state.region && !isRegionReported) {
    findings.add('region-unknown', `${regionUrl} was asked for the place, and none is known`);
  }
}

function checkCookie(config: Config, findings: Findings): void {
  const [name, domain, sameSite] = [config.cookie.name, config.cookie.domain, config.cookie.sameSite].map(textOf);
  if (isStorable(config)) return;
  const isOfHost = !domain || `.${location.hostname}`.endsWith(`.${domain.replace(/^\./, '')}`);
  findings.add(
    'domain',
    isOfHost
      ? `${location.protocol}//${location.host} cannot keep the cookie "${name}" with SameSite=${sameSite}`
      : `cookie.domain is "${domain}", and this page is on ${location.hostname}`,
  );
}

function checkTags(findings: Findings): void {
  const [first, ...others] = safeDocument.querySelectorAll<HTMLScriptElement>(TAGS);
  if (!first || !others.length) return;
  const addresses = [first, ...others].map((script) => script.getAttribute('src'));
  findings.add('duplicate', `${addresses.length} tags load Assent: ${addresses.join(', ')}`);
}

function checkTexts(config: Config, language: string, findings: Findings): void {
  const shown = localeFor([language, ...navigator.languages]);
  const [primary = ''] = language.toLowerCase().split(/[-_]/);
  const isKnown =
    primary === 'zh' || /^n[no]$/.test(primary) || localeNames.some((name) => name.split('-')[0] === primary);
  if (!isKnown && !ownTexts(config, language)['accept'])
    findings.add('language', `The language is "${language}", and the visitor reads "${shown}"`);
  for (const category of config.categories) {
    if (category.required || givenTitle(category, config, language)) continue;
    findings.add('texts', `In "${language}" the visitor reads the id "${category.id}" instead of a title`);
  }
}

function checkFiles(version: string, requests: readonly PerformanceResourceTiming[], findings: Findings): void {
  const script = scriptByName()?.src;
  const folder = script ? new URL(`./${version}/`, script).href : `/${version}/`;
  for (const { name, responseStatus } of requests) {
    const [address = ''] = name.split('?');
    if (address.includes(folder) && responseStatus >= 400) {
      findings.add('file', `${address} responded with ${responseStatus}`);
    }
  }
}

/** Returns `address` as the browser resolves it on this page; as it is if that cannot be. */
function addressOf(address: string): string {
  try {
    return new URL(address, safeDocument.baseURI).href;
  } catch {
    return address;
  }
}

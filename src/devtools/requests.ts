import { safeDocument } from '../browser/safe-document.js';
import type { Config } from '../consent/config-types.js';
import type { State } from '../consent/types.js';
import type { Row, Section } from './section.js';
import { titlesOf } from './titles.js';
import { findWaiting } from './waiting.js';

/** What the page has requested, as the browser tells. */
export class RequestLog {
  readonly requests: PerformanceResourceTiming[] = [];
  readonly #observer: PerformanceObserver;

  /** @param onadd Called after new requests. */
  constructor(onadd: () => void) {
    this.#observer = new PerformanceObserver((list) => {
      this.requests.push(...(list.getEntries() as PerformanceResourceTiming[]));
      onadd();
    });
    this.#observer.observe({ type: 'resource', buffered: true });
  }

  stop(): void {
    this.#observer.disconnect();
  }
}

/** Returns what was requested since the page began, by host, and which purposes it belongs to. */
export function requestsSection(
  requests: readonly PerformanceResourceTiming[],
  { language }: State,
  config: Config,
): Section {
  const titleOf = titlesOf(config, language);
  const owners = new Map<string, string>();
  for (const { ids, address } of findWaiting(config)) {
    const url = address === undefined ? null : read(address);
    const title = ids.map((id) => titleOf(id.replace('!', ''))).join(' and ');
    if (!url || !title) continue;
    owners.set(url.origin + url.pathname, title);
    // What a script of another host asks that host for is of the same purpose.
    if (url.origin !== location.origin) owners.set(url.origin, title);
  }

  const hosts = new Map<string, { count: number; readonly optional: Map<string, number> }>();
  for (const { name } of requests) {
    const url = read(name);
    if (!url?.host) continue;
    const host = hosts.get(url.host) ?? { count: 0, optional: new Map<string, number>() };
    hosts.set(url.host, host);
    host.count++;
    const owner = owners.get(url.origin + url.pathname) ?? owners.get(url.origin);
    if (owner) host.optional.set(owner, (host.optional.get(owner) ?? 0) + 1);
  }

  const rows = [...hosts].map(([host, { count, optional }]): Row => {
    const isOwn = host === location.host;
    const named = [...optional].map(([title, times]) => `${title} (${times})`).join(', ');
    const text = [`${count}`, isOwn && 'this site', named && `optional: ${named}`].filter(Boolean).join('; ');
    return { name: host, text, ...(named && { mark: 'on' as const }) };
  });
  return {
    title: 'Requests by host',
    groups: rows.length ? [{ rows }] : [],
    empty: 'None since the page began.',
  };
}

function read(address: string): URL | null {
  try {
    return new URL(address, safeDocument.baseURI);
  } catch {
    return null;
  }
}

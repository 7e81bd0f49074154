import type { Assent } from '../assent/types.js';
import type { Mode } from '../consent/config-types.js';
import type { ConsentRecord, Signals, Surface } from '../consent/types.js';
import { Outbox } from './receipts/outbox.js';
import type { Endpoint } from './receipts/outbox.js';
import { hashOf, hexOf, wordingOf } from './receipts/wording.js';

/**
 * A receipt of one decision: an event after CloudEvents 1.0, in structured mode.
 *
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface Receipt {
  readonly specversion: '1.0';
  /** Random, and the same however often the event is sent. */
  readonly id: string;
  /** The site's origin. */
  readonly source: string;
  /** A decision, one that withdraws something, or an expiry. */
  readonly type: 'assent.decision' | 'assent.withdrawal' | 'assent.expiry';
  /** When that was, as an ISO 8601 date. */
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: {
    /** Version of this format. */
    readonly version: 1;
    /** The decision; for an expiry, the one that has run out. */
    readonly record: ConsentRecord;
    /** Where the visitor decided; `api` if a script did, `null` for an expiry. */
    readonly surface: Surface | null;
    readonly mode: Mode;
    readonly language: string;
    /** The browser's signals. */
    readonly signals: Signals;
    /**
     * SHA-256 (hex) of the text last shown to the visitor on this page, in UTF-8 with collapsed whitespace and without
     * personal details; `null` if nothing was shown, or on plain http.
     */
    readonly wording: string | null;
  };
}

/**
 * Sends a receipt of each decision, withdrawal and expiry to an endpoint of the site. Returns a callback for the queue of
 * `window.assent`: push it before the start.
 *
 * @example
 * (window.assent ||= []).push(receipts({ url: '/consent-receipts' }));
 */
export function receipts(endpoint: Endpoint): (assent: Assent) => void {
  return (assent) => sendReceipts(assent, endpoint);
}

/**
 * Like {@link receipts}, for a page that has started.
 *
 * @param known The decision that was valid when the page started. A later one, taken before this ran, is sent too.
 */
export function sendReceipts(
  assent: Assent,
  endpoint: Endpoint,
  known: ConsentRecord | null = assent.state.record,
): void {
  const outbox = new Outbox(endpoint);
  let wording: string | null = null;
  let isWithdrawal = false;

  const send = (type: Receipt['type'], time: string, record: ConsentRecord, surface: Surface | null) => {
    const { mode, language, signals } = assent.state;
    const receipt: Receipt = {
      specversion: '1.0',
      id: hexOf(crypto.getRandomValues(new Uint8Array(16))),
      source: location.origin,
      type,
      time,
      datacontenttype: 'application/json',
      data: { version: 1, record, surface, mode, language, signals, wording },
    };
    outbox.post(receipt.id, JSON.stringify(receipt));
  };

  const read = async (...surfaces: string[]) => {
    const words = surfaces.map(wordingOf).find(Boolean);
    if (words) wording = await hashOf(words);
  };
  void read('preferences', 'banner');
  assent.addEventListener('show', (event) => {
    void read(event.detail.surface);
  });

  const tellExpiry = once('assent-expiry', (record) => send('assent.expiry', record.expiresAt, record, null));
  assent.addEventListener('change', (event) => {
    const { cause, revoked, previous } = event.detail;
    isWithdrawal = cause !== 'sync' && revoked.length > 0;
    if (cause === 'expiry' && previous.record) tellExpiry(previous.record);
  });
  assent.addEventListener('decision', (event) => {
    const { record, surface } = event.detail;
    send(isWithdrawal ? 'assent.withdrawal' : 'assent.decision', record.decidedAt, record, surface);
    isWithdrawal = false;
  });

  const { record } = assent.state;
  if (record && record.decidedAt !== known?.decidedAt) send('assent.decision', record.decidedAt, record, 'api');
}

/** Milliseconds within which other tabs receive a message. */
const HEARING = 200;

/** Calls `tell` for each record that no other tab has reported. All tabs notice an expiry at the same moment. */
function once(name: string, tell: (record: ConsentRecord) => void): (record: ConsentRecord) => void {
  const told = new Set<string>();
  const channel = new BroadcastChannel(name);
  channel.onmessage = ({ data }) => told.add(String(data));
  return (record) => {
    const key = JSON.stringify(record);
    const tellOthers = async () => {
      if (told.has(key)) return;
      told.add(key);
      channel.postMessage(key);
      tell(record);
      await new Promise((resolve) => setTimeout(resolve, HEARING));
    };
    const { locks } = navigator as { locks?: LockManager };
    void (locks ? locks.request(name, tellOthers) : tellOthers());
  };
}

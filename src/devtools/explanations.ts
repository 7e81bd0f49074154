import type { FindingCode } from './findings.js';

/** How to say a finding whose message matches; `cure` may name groups of the pattern as `$1`. */
export interface Explanation {
  readonly code: FindingCode;
  readonly pattern?: RegExp;
  readonly title: string;
  readonly cure: string;
  readonly isNote?: boolean;
}

/** A database that a script has open cannot be deleted (Indexed Database API 3.0, section 5.3). */
const KEPT_OPEN = {
  title: 'Database kept open',
  cure: 'A script that ran before the withdrawal has it open: it goes when this page closes. With "onWithdraw": "reload" that is at once.',
  isNote: true,
};

/** Something that was found where it is not any more. */
export const GONE = {
  title: 'Stored for a moment',
  cure: 'It is gone again: scripts try out like that whether they can store, and what is denied is deleted.',
  isNote: true,
};

/** The first that fits counts, so what is special comes before what is general. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    code: 'markup-invalid',
    pattern: /unknown id ".*": (separate ids|an element names)/s,
    title: 'Ids written as a list',
    cure: 'Separate the ids in data-category by spaces, and name one service in data-service.',
  },
  {
    code: 'markup-invalid',
    pattern: /unknown id "(.+)": /s,
    title: 'Unknown id',
    cure: 'Add a category or service "$1" to the configuration, or write an id that it has. Until then this never loads.',
  },
  {
    code: 'markup-invalid',
    pattern: /comes before Assent's own tag/,
    title: 'Tag too late',
    cure: 'Put Assent’s tag before that script, or hold it: type="text/plain", data-category and data-src.',
  },
  {
    code: 'markup-invalid',
    pattern: /lacks the nonce/,
    title: 'Missing nonce',
    cure: 'Give the script the nonce of the page’s other scripts. Assent lends none, so it never runs without.',
  },
  {
    code: 'markup-invalid',
    pattern: /it runs before consent/,
    title: 'Script not held',
    cure: 'Add type="text/plain" to the script. With data-category alone it runs at once.',
  },
  {
    code: 'markup-invalid',
    pattern: /the browser loads (\w+) at once: use (data-\w+)/,
    title: 'Address not held',
    cure: 'Write the address as $2 instead of $1.',
  },
  {
    code: 'markup-invalid',
    pattern: /it has no src/,
    title: 'Embed without src',
    cure: 'Give <assent-embed> a src that begins with https: or http:, or is relative. Until then it stays a placeholder without buttons.',
  },
  { code: 'markup-invalid', title: 'Mistake in the markup', cure: 'Correct the element as the message says.' },
  {
    code: 'consent-mode',
    pattern: /take (.+) from Assent's tag/,
    title: 'Consent mode too late',
    cure: 'Take $1 from Assent’s tag and put it before Google’s: the default has to be in the queue first.',
  },
  {
    code: 'consent-mode',
    pattern: /comes before Assent's|before the consent default/,
    title: 'Consent mode too late',
    cure: 'Put Assent’s tag before Google’s, and before everything that pushes to dataLayer.',
  },
  {
    code: 'consent-mode',
    title: 'Consent mode without a mapping',
    cure: 'Name in googleConsentMode which consent types each category controls.',
  },
  {
    code: 'config-invalid',
    pattern: /fits into a cookie of (\d+) bytes, got (\d+)/,
    title: 'Record too large',
    cure: 'Shorten the ids, or join services of one purpose: the longest decision takes $2 bytes, and browsers keep $1.',
  },
  {
    code: 'config-invalid',
    pattern: /came after Assent/,
    title: 'Configuration too late',
    cure: 'Put #assent-config before Assent’s tag, or add defer to the tag.',
  },
  {
    code: 'config-invalid',
    pattern: /expected (.+), got/s,
    title: 'Mistake in the configuration',
    cure: 'Write there $1.',
  },
  { code: 'config-invalid', title: 'Configuration not readable', cure: 'Pass an object of JSON.' },
  {
    code: 'domain',
    title: 'Wrong Domain',
    cure: 'Set cookie.domain to this host or to one above it, or leave it out. No decision is stored until then.',
  },
  {
    code: 'stored',
    pattern: /^(cookie) "(.*)" is declared by nothing/s,
    title: 'Undeclared cookie',
    cure: 'Add {"name": "$2", "storage": "$1"} to the cookies of the category that it belongs to, or take out what sets it.',
  },
  {
    code: 'stored',
    pattern: /^(\w+) "(.*)" is declared by nothing/s,
    title: 'Undeclared storage',
    cure: 'Add {"name": "$2", "storage": "$1"} to the cookies of the category that it belongs to, or take out what sets it.',
  },
  {
    code: 'stored',
    pattern: /^indexeddb/,
    ...KEPT_OPEN,
  },
  {
    code: 'stored',
    title: 'Stored without consent',
    cure: 'Hold the script that sets it: type="text/plain", data-category and data-src. If it ran before a withdrawal, "onWithdraw": "reload" ends it.',
  },
  {
    code: 'requested',
    title: 'Request before consent',
    cure: 'Hold the element that makes it with data-category, and its address as data-src; a script with type="text/plain", too.',
  },
  {
    code: 'file',
    title: 'File not reachable',
    cure: 'Deploy the whole folder of this version beside assent.js, and let the page’s policy and CORS allow it.',
  },
  {
    code: 'ui-unavailable',
    title: 'User interface not loaded',
    cure: 'Deploy the whole folder of this version beside assent.js; script-src and trusted-types must allow it.',
  },
  {
    code: 'load-failed',
    title: 'File not reachable',
    cure: 'Deploy the whole folder of this version beside assent.js.',
  },
  {
    code: 'duplicate',
    title: 'Duplicate tag',
    cure: 'Keep one tag. The first that runs counts, and the configuration of the others is ignored.',
  },
  {
    code: 'language',
    title: 'Language without texts',
    cure: 'Set "language" or <html lang> to one that Assent has, or write all texts of it under "messages".',
  },
  {
    code: 'texts',
    title: 'Category without a title',
    cure: 'Give it a title and a description, or write both under "messages" for each language of the site.',
  },
  {
    code: 'id-unknown',
    title: 'Unknown id',
    cure: 'Call with the id of a category, or category/service, that the configuration has.',
  },
  {
    code: 'choice-invalid',
    title: 'Call with a wrong choice',
    cure: 'Pass ids with true or false. Nothing was changed.',
  },
  { code: 'argument-invalid', title: 'Call with a wrong argument', cure: 'Pass what the message asks for.' },
  {
    code: 'guardian-required',
    title: 'Guardian not confirmed',
    cure: 'Call confirmGuardian() before anything optional can be granted.',
  },
  {
    code: 'region-unknown',
    title: 'Place not found',
    cure: 'Let regionUrl respond with a code such as DE or US-CA. Until then the strictest rules hold.',
  },
  {
    code: 'not-stored',
    title: 'Decision not stored',
    cure: 'Check cookie.domain, cookie.path and the size of the record, and whether this browser blocks cookies.',
  },
  {
    code: 'not-removed',
    pattern: /^indexeddb/,
    ...KEPT_OPEN,
  },
  {
    code: 'not-removed',
    title: 'Not removed',
    cure: 'Set "onWithdraw": "reload" to end the script that stores it anew, and declare the domain and path of cookies.',
  },
  {
    code: 'stored-again',
    pattern: /^indexeddb/,
    ...KEPT_OPEN,
  },
  {
    code: 'stored-again',
    title: 'Stored without consent, and deleted',
    cure: 'A script that is not held stores this in each page: hold it. If it was held and ran before a withdrawal, "onWithdraw": "reload" ends it.',
  },
  {
    code: 'markup-refused',
    title: 'Refused by the page’s policy',
    cure: 'Add the Trusted Types policy "assent" to the page’s Content Security Policy.',
  },
  {
    code: 'theme-unreadable',
    title: 'Buttons hard to read',
    cure: 'Change --assent-button and --assent-button-text until the contrast is 4.5 to 1.',
  },
];

/**
 * Every text a visitor can meet, in one language.
 *
 * Values are plain text. `{name}` marks a slot that is filled by the element that shows the text; what fills it is
 * named beside each key.
 */
export type Messages = {
  /** Heading of the banner. */
  title: string;
  /** What is asked: `{site}` is who asks, `{purposes}` the list of optional categories, `{others}` the text of that name. */
  intro: string;
  /** As `intro`, where optional cookies are on until refused (`opt-out`). */
  introOptOut: string;
  /** As `intro`, where browsing on counts as consent (`implied`). */
  introImplied: string;
  /** Other companies take part. Left out if every declared provider is the site's controller. */
  others: string;
  /** Why the banner is back: the earlier choice has run out. */
  expired: string;
  /** Why the banner is back: the policy has a new version. */
  policyChanged: string;
  /** Why the banner is back: the stored choice could not be read. */
  unreadable: string;
  /** Why the banner is back: `{items}` was not asked for before. */
  purposeAdded: string;
  accept: string;
  reject: string;
  customise: string;
  /** Label of the link to the site's policy. */
  policy: string;
  close: string;

  /** Title of the default `functional` category, and explanation of any that is required: never asked for. */
  functional: string;
  functionalText: string;
  /** Title and explanation of the default `optional` category. The title stands inside sentences, after a colon. */
  optional: string;
  optionalText: string;

  /** Heading of the preferences, and the name of the button that opens them. */
  settings: string;
  save: string;
  acceptAll: string;
  rejectAll: string;
  alwaysOn: string;
  /** Note on a category that the button "accept all", `{button}`, does not cover. */
  separate: string;
  /** Note on a category that is on without a consent, until the visitor objects. In the banner its title stands before. */
  objection: string;
  services: string;
  cookies: string;
  /** Rows of a service and of a cookie. */
  provider: string;
  purpose: string;
  data: string;
  country: string;
  duration: string;
  /** Says that no choice was made so far. */
  undecided: string;
  /** When the visitor decided, `{date}` with the time of day, and until when that holds, `{until}` without. */
  decided: string;
  /** What the visitor agreed to, `{items}`. */
  agreed: string;
  /** Instead of `agreed`, if the visitor agreed to nothing. */
  nothing: string;
  /** Label of the consent record's identifier. */
  record: string;
  copy: string;
  copied: string;
  /** The browser sends `{signal}`, and it is respected. */
  signal: string;
  /** The decision could not be stored. */
  notStored: string;
  /** The host says that a guardian must agree first. */
  guardian: string;

  /** How to remove cookies in the browser, in the declaration. */
  removeTitle: string;
  removeText: string;

  /** Placeholder of an embed, under its title: it comes from `{host}`, or who is behind it, and needs `{category}`. */
  embed: string;
  loadOnce: string;
  alwaysAllow: string;
};

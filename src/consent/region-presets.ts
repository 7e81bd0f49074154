import type { RegionRule } from './config-types.js';

/** Laws under which the universal opt-out signal of a browser has to be honoured, whatever a site says elsewhere. */
const HONOURED = { globalPrivacyControl: 'refuse' } as const;

/**
 * Rules for visitors from places whose law says how they are to be asked, for `regions`. A starting point, and no legal
 * advice: what a site does may call for stricter ones.
 *
 * @example
 * start({ regionUrl: '/region', regions: Object.values(regionPresets) });
 */
export const regionPresets = {
  /** European Economic Area: Directive 2002/58/EC, article 5(3); Regulation (EU) 2016/679, articles 4(11) and 7. */
  eea: { match: ['EU', 'IS', 'LI', 'NO'], mode: 'opt-in' },

  /** United Kingdom: Privacy and Electronic Communications Regulations 2003, regulation 6; UK GDPR, article 7. */
  unitedKingdom: { match: ['GB'], mode: 'opt-in' },

  /** Switzerland: Telecommunications Act, article 45c(b): to be told, and that one can refuse. */
  switzerland: { match: ['CH'], mode: 'opt-out' },

  /** Brazil: Lei 13.709/2018 (LGPD), articles 7(I) and 8. */
  brazil: { match: ['BR'], mode: 'opt-in' },

  /** California: Civil Code, sections 1798.120 and 1798.135; 11 CCR, section 7025, on signals. */
  california: { match: ['US-CA'], mode: 'opt-out', signals: HONOURED },

  /**
   * States whose acts let residents opt out by a signal: Colorado (C.R.S. 6-1-1301 ff.), Connecticut (Gen. Stat. 42-515
   * ff.), Delaware (6 Del. C. 12D), Maryland (Com. Law 14-4701 ff.), Minnesota (Stat. 325M), Montana (Code 30-14-28),
   * Nebraska (Rev. Stat. 87-1101 ff.), New Hampshire (RSA 507-H), New Jersey (N.J.S.A. 56:8-166.4 ff.), Oregon (ORS
   * 646A.570 ff.), Texas (Bus. & Com. Code 541).
   */
  usSignalStates: {
    match: ['CO', 'CT', 'DE', 'MD', 'MN', 'MT', 'NE', 'NH', 'NJ', 'OR', 'TX'].map((state) => `US-${state}`),
    mode: 'opt-out',
    signals: HONOURED,
  },

  /**
   * States whose acts let residents opt out, without a word on signals: Indiana (Code 24-15), Iowa (Code 715D), Kentucky
   * (KRS 367.3611 ff.), Rhode Island (Gen. Laws 6-48.1), Tennessee (Code 47-18-3301 ff.), Utah (Code 13-61), Virginia
   * (Code 59.1-575 ff.).
   */
  usOptOutStates: {
    match: ['IN', 'IA', 'KY', 'RI', 'TN', 'UT', 'VA'].map((state) => `US-${state}`),
    mode: 'opt-out',
  },

  /**
   * China: Personal Information Protection Law, articles 13 and 14. What needs consent of its own (articles 23, 25, 29
   * and 39) is a category with `separate`.
   */
  china: { match: ['CN'], mode: 'opt-in' },

  /** India: Digital Personal Data Protection Act 2023, section 6; for children section 9, by `guardian`. */
  india: { match: ['IN'], mode: 'opt-in' },
} as const satisfies Readonly<Record<string, RegionRule>>;

import type { RegionRule } from './config-types.js';

/**
 * An act of the United States that lets residents opt out. Nobody who has is asked again for twelve months (California
 * Civil Code, section 1798.135(c)(4)); each visit renews the refusal.
 */
const OPT_OUT = { mode: 'opt-out', lifetimeDays: { granted: 180, refused: 400 } } as const;

/** Such an act under which the opt-out signal of a browser has to be honoured, whatever a site says elsewhere. */
const OPT_OUT_BY_SIGNAL = { ...OPT_OUT, signals: { globalPrivacyControl: 'refuse' } } as const;

const states = <Codes extends readonly string[]>(...codes: Codes) => codes.map((code) => `US-${code}`);

/**
 * Rules for visitors from places whose law says how they are to be asked, for `regions`. Of two that name a place, the
 * first counts: a province stands before its country. A starting point, and no legal advice: what a site does may call
 * for stricter ones. docs/places.md has the source of each, and the date on which it was read.
 *
 * @example
 * start({ regionUrl: '/region', regions: Object.values(regionPresets) });
 */
export const regionPresets = {
  /**
   * European Economic Area: Directive 2002/58/EC, article 5(3); Regulation (EU) 2016/679, articles 4(11) and 7. That a
   * refusal is kept for six months, as the CNIL recommends, is the default of `opt-in`.
   */
  eea: { match: ['EU', 'IS', 'LI', 'NO'], mode: 'opt-in' },

  /**
   * United Kingdom: Privacy and Electronic Communications Regulations 2003, regulation 6, as amended by the Data (Use and
   * Access) Act 2025, section 112. Visitors are asked about statistics too, which its Schedule A1 may exempt.
   */
  unitedKingdom: { match: ['GB'], mode: 'opt-in' },

  /**
   * Switzerland: Telecommunications Act, article 45c(b): to be told, and that one can refuse. What needs consent under
   * the Data Protection Act, such as high-risk profiling, is a category with `separate`.
   */
  switzerland: { match: ['CH'], mode: 'opt-out' },

  /** Turkey: Law 6698 (KVKK), article 5; the authority's guide on cookies of June 2022. */
  turkey: { match: ['TR'], mode: 'opt-in' },

  /** Québec: Act respecting the protection of personal information in the private sector, section 8.1. */
  quebec: { match: ['CA-QC'], mode: 'opt-in' },

  /** Canada otherwise: PIPEDA, Schedule 1, principle 4.3; the commissioner's guidelines on behavioural advertising. */
  canada: { match: ['CA'], mode: 'opt-out' },

  /** Brazil: Lei 13.709/2018 (LGPD), articles 7(I) and 8; the authority's guide on cookies of October 2022. */
  brazil: { match: ['BR'], mode: 'opt-in' },

  /** California: Civil Code, sections 1798.120 and 1798.135; 11 CCR, section 7025, on signals. */
  california: { match: ['US-CA'], ...OPT_OUT_BY_SIGNAL },

  /**
   * States whose acts let residents opt out by a signal: Colorado (C.R.S. 6-1-1301 ff.), Connecticut (Gen. Stat. 42-515
   * ff.), Delaware (6 Del. C. 12D), Maryland (Com. Law 14-4701 ff.), Minnesota (Stat. 325M), Montana (Code 30-14-28),
   * Nebraska (Rev. Stat. 87-1101 ff.), New Hampshire (RSA 507-H), New Jersey (N.J.S.A. 56:8-166.4 ff.), Oregon (ORS
   * 646A.570 ff.), Texas (Bus. & Com. Code 541).
   */
  usSignalStates: {
    match: states('CO', 'CT', 'DE', 'MD', 'MN', 'MT', 'NE', 'NH', 'NJ', 'OR', 'TX'),
    ...OPT_OUT_BY_SIGNAL,
  },

  /**
   * States whose acts let residents opt out, without a word on signals: Indiana (Code 24-15), Iowa (Code 715D), Kentucky
   * (KRS 367.3611 ff.), Rhode Island (Gen. Laws 6-48.1), Tennessee (Code 47-18-3301 ff.), Utah (Code 13-61), Virginia
   * (Code 59.1-575 ff.).
   */
  usOptOutStates: { match: states('IN', 'IA', 'KY', 'RI', 'TN', 'UT', 'VA'), ...OPT_OUT },

  /**
   * China: Personal Information Protection Law, articles 13 and 14. What needs consent of its own (articles 23, 25, 29
   * and 39) is a category with `separate`.
   */
  china: { match: ['CN'], mode: 'opt-in' },

  /** Japan: Telecommunications Business Act, article 27-12, on what a page has the browser send to others. */
  japan: { match: ['JP'], mode: 'opt-out' },

  /** South Korea: Personal Information Protection Act, article 30(1)(vii): how to refuse what collects automatically. */
  southKorea: { match: ['KR'], mode: 'opt-out' },

  /**
   * India: Digital Personal Data Protection Act 2023, section 6; for children section 9, by `guardian`. In force from May
   * 2027, eighteen months after the Rules of 2025.
   */
  india: { match: ['IN'], mode: 'opt-in' },

  /** South Africa: Protection of Personal Information Act 2013, section 11(1)(f) and (3): to be told, and to object. */
  southAfrica: { match: ['ZA'], mode: 'opt-out' },
} as const satisfies Readonly<Record<string, RegionRule>>;

import type { Category, Config, Rules } from './config-types.js';
import { purposesOf } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';
import type { State, Surface } from './types.js';

/**
 * The consent record in full, for the visitor or a supervisory authority: fields after ISO/IEC TS 27560:2023, clause 6
 * (header, processing, purposes, parties, events). `null` where nobody has decided.
 */
export interface ConsentExport {
  readonly schema_version: string;
  readonly record_id: string | null;
  readonly pii_principal_id: string | null;
  readonly pii_processing: {
    readonly privacy_notice: string | null;
    readonly privacy_notice_version: string | null;
    readonly language: string;
    readonly purposes: readonly {
      readonly purpose: string;
      readonly purpose_description: string | null;
      /** `objection`: on until objected to, as the law of the place lets it. `opt-out`: on until refused, and not refused. */
      readonly lawful_basis: 'consent' | 'strictly necessary' | 'objection' | 'opt-out';
      readonly pii_information: string | null;
      readonly recipient: string | null;
      readonly jurisdiction: string | null;
      readonly consent_type: 'explicit consent' | 'implied consent' | null;
      /** `not refused`: on, and the visitor has said nothing about it. `not asked`: off, and they have not, either. */
      readonly status: 'given' | 'refused' | 'not refused' | 'not asked' | 'not required';
    }[];
  };
  readonly party_identification: {
    readonly pii_controller: string;
    readonly contact: string | null;
  };
  readonly events: readonly {
    readonly event_time: string;
    readonly event_type: string;
    readonly valid_until: string;
    /** Who acted. */
    readonly entity: 'pii principal' | 'guardian';
    /** `dnt` and `gpc`, as far as the browser sent them when the visitor decided. */
    readonly signals: readonly string[];
    /** Where the visitor acted, or `api` for a script; `null` for a decision that this page did not see. */
    readonly surface: Surface | null;
  }[];
}

/** What the export is built from. */
export interface ExportOptions {
  readonly config: Config;
  readonly state: State;
  readonly rules: Rules;
  /** The stored decision that led to `state`. */
  readonly stored: StoredRecord | null;
  /** Where it was taken, if that is known. */
  readonly surface: Surface | null;
  /** The page's host: the controller's name if the configuration gives none. */
  readonly host: string;
  /** The page's base address, which relative links start from. */
  readonly baseUrl: string;
}

/** Returns the consent record in full, or `null` if there is no decision. */
export function exportRecord(options: ExportOptions): ConsentExport | null {
  const { config, state, rules, stored, surface, host, baseUrl } = options;
  const { record, source, language } = state;
  if (!record || !stored) return null;
  const { url, version, controller, contact } = config.policy;
  const statusOf = (id: string, { required }: Category) => {
    if (required) return 'not required';
    if (record.granted.includes(id)) return 'given';
    if (record.refused.includes(id)) return 'refused';
    return state.granted.includes(id) ? 'not refused' : 'not asked';
  };
  const basisOf = (id: string, category: Category) => {
    if (category.required) return 'strictly necessary';
    if (rules.objection.includes(category.id) && !record.granted.includes(id)) return 'objection';
    return statusOf(id, category) === 'not refused' ? 'opt-out' : 'consent';
  };
  const typeOf = (id: string, category: Category) => {
    const isAnswered = ['given', 'refused'].includes(statusOf(id, category));
    if (basisOf(id, category) !== 'consent' || !isAnswered) return null;
    return source === 'implied' ? 'implied consent' : 'explicit consent';
  };
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: record.id,
    pii_principal_id: record.id,
    pii_processing: {
      privacy_notice: absolute(url, baseUrl),
      privacy_notice_version: record.policyVersion ?? version ?? null,
      language,
      purposes: purposesOf(config).map(({ id, category, service }) => ({
        purpose: id,
        purpose_description: (service ? service.purpose : category.description) ?? null,
        lawful_basis: basisOf(id, category),
        pii_information: service?.data ?? null,
        recipient: service?.provider ?? null,
        jurisdiction: service?.country ?? null,
        consent_type: typeOf(id, category),
        status: statusOf(id, category),
      })),
    },
    party_identification: { pii_controller: controller ?? host, contact: contact ?? null },
    events: [
      {
        event_time: record.decidedAt,
        event_type: record.id ? 'consent given' : 'consent refused',
        valid_until: record.expiresAt,
        entity: stored.by ? 'guardian' : 'pii principal',
        signals: itemsOf(stored.sig),
        surface,
      },
    ],
  };
}

/** `url` as an absolute address; `null` if there is none, or if it cannot be read as one. */
function absolute(url: string | undefined, baseUrl: string): string | null {
  try {
    return url ? new URL(url, baseUrl).href : null;
  } catch {
    return null;
  }
}

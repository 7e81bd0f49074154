import type { Assent } from './assent.js';
import { purposesOf } from './purposes.js';
import { itemsOf } from './record.js';
import type { StoredRecord } from './record.js';

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
      readonly lawful_basis: 'consent' | 'strictly necessary';
      readonly pii_information: string | null;
      readonly recipient: string | null;
      readonly jurisdiction: string | null;
      readonly consent_type: 'explicit consent' | 'implied consent' | null;
      readonly status: 'given' | 'refused' | 'not required';
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
  }[];
}

/** Builds the record from what is in force now, and `stored`, the decision that led to it. */
export function exportRecord({ config, state }: Assent, stored: StoredRecord | null): ConsentExport | null {
  const { record, source, language } = state;
  if (!record || !stored) return null;
  const { url, version, controller, contact } = config.policy;
  return {
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: record.id,
    pii_principal_id: record.id,
    pii_processing: {
      privacy_notice: url ? new URL(url, document.baseURI).href : null,
      privacy_notice_version: record.policyVersion ?? version ?? null,
      language,
      purposes: purposesOf(config).map(({ id, category }) => {
        const service = category.services.find((each) => id === `${category.id}/${each.id}`);
        return {
          purpose: id,
          purpose_description: (service ? service.purpose : category.description) ?? null,
          lawful_basis: category.required ? 'strictly necessary' : 'consent',
          pii_information: service?.data ?? null,
          recipient: service?.provider ?? null,
          jurisdiction: service?.country ?? null,
          consent_type: category.required ? null : source === 'implied' ? 'implied consent' : 'explicit consent',
          status: category.required ? 'not required' : record.granted.includes(id) ? 'given' : 'refused',
        };
      }),
    },
    party_identification: { pii_controller: controller ?? location.hostname, contact: contact ?? null },
    events: [
      {
        event_time: record.decidedAt,
        event_type: record.id ? 'consent given' : 'consent refused',
        valid_until: record.expiresAt,
        entity: stored.by ? 'guardian' : 'pii principal',
        signals: itemsOf(stored.sig),
      },
    ],
  };
}

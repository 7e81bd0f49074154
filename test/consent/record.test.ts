import { expect } from 'chai';
import * as fc from 'fast-check';
import { itemsOf, parseRecord, serialiseRecord, toConsentRecord } from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { DAY, NOW, PATIENCE, recordOf } from '../helpers/pure-builders.js';

const IDS = ['functional', 'optional', 'optional/matomo', 'analytics', 'marketing', 'marketing/acme_ads-2'];

/** A sound value, of which the broken ones below are variations. */
const SOUND =
  'v=1&t=1763766000&x=1779318000&p=2024-06-06&g=functional.optional&r=marketing&s=visitor&id=0123456789abcdef01234567&f=optional:3fa9b1&sig=dnt.gpc&by=guardian';

const parse = (value: string) => parseRecord(value, IDS, NOW);

/** Values that decided nothing, by what they are. */
const BROKEN = new Map([
  // Of other tools.
  [
    'the cookie of OneTrust',
    'isGpcEnabled=0&datestamp=Sat+Nov+22+2025+00%3A00%3A00+GMT%2B0000&version=202409.2.0&groups=C0001%3A1%2CC0002%3A1&consentId=8a1',
  ],
  ['the other cookie of OneTrust', '2025-11-22T00:00:00.000Z'],
  [
    'the cookie of Cookiebot',
    "{stamp:'yKQ=='%2Cnecessary:true%2Cpreferences:true%2Cstatistics:true%2Cmarketing:true%2Cmethod:'explicit'%2Cver:1%2Cutc:1763769600000%2Cregion:'de'}",
  ],
  ['the cookie of Klaro', '%7B%22matomo%22%3Atrue%2C%22optional%22%3Atrue%7D'],
  [
    'the cookie of vanilla-cookieconsent',
    '%7B%22categories%22%3A%5B%22functional%22%2C%22optional%22%5D%2C%22revision%22%3A0%2C%22data%22%3Anull%2C%22consentId%22%3A%22a%22%7D',
  ],
  ['the cookie of CookieYes', 'consentid:abc,consent:yes,action:yes,necessary:yes,functional:yes,analytics:yes'],
  ['the cookie of tarteaucitron', '!gtag=true!matomo=true'],
  ['the cookie of Complianz', 'allow'],
  ['the cookie of c15t', 'c.necessary:1,c.marketing:1,i.t:1763769600000'],
  ['a consent string of the TCF', 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA.YAAAAAAAAAA'],
  ['a string of the Global Privacy Platform', 'DBABMA~CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA'],
  ['the cookie of a WordPress plug-in', 'accepted'],

  // Scalars that look like a yes.
  ['an empty value', ''],
  ['"1"', '1'],
  ['"true"', 'true'],
  ['"yes"', 'yes'],
  ['"all"', 'all'],
  ['"null"', 'null'],
  ['"undefined"', 'undefined'],
  ['"[object Object]"', '[object Object]'],
  ['an id alone', 'optional'],
  ['a list of ids alone', 'g=functional.optional'],
  ['JSON of the same content', '{"v":1,"t":1763766000,"x":1779318000,"g":["functional","optional"],"s":"visitor"}'],

  // Wrapped.
  ['a value in quotes', `"${SOUND}"`],
  ['a value with a space before it', ` ${SOUND}`],
  ['a value with a space after it', `${SOUND} `],
  ['a value with a line break after it', `${SOUND}\n`],
  ['a value with a question mark before it', `?${SOUND}`],
  ['a value with an ampersand before it', `&${SOUND}`],
  ['a value with an ampersand after it', `${SOUND}&`],
  ['a value with a semicolon after it', `${SOUND};`],
  ['a value with a byte order mark', `\uFEFF${SOUND}`],
  ['a value that is encoded as a whole', encodeURIComponent(SOUND)],
  ['a value in base64', btoa(SOUND)],
  ['a value in capitals', SOUND.toUpperCase()],
  ['a value with commas between its fields', SOUND.replaceAll('&', ',')],
  ['a value with escaped ampersands', SOUND.replaceAll('&', '&amp;')],
  ['a value with two ampersands', SOUND.replace('&', '&&')],
  ['two values one after the other', `${SOUND}&${SOUND}`],

  // The version.
  ['version 0', SOUND.replace('v=1', 'v=0')],
  ['version 2', SOUND.replace('v=1', 'v=2')],
  ['version 1.0', SOUND.replace('v=1', 'v=1.0')],
  ['version 01', SOUND.replace('v=1', 'v=01')],
  ['an encoded name of a field', SOUND.replace('v=1', '%76=1')],

  // The times.
  ['a time in milliseconds', SOUND.replace('t=1763766000', 't=1763766000000')],
  ['a negative time', SOUND.replace('t=1763766000', 't=-1763766000')],
  ['a time of zero', SOUND.replace('t=1763766000', 't=0')],
  ['a time with a fraction', SOUND.replace('t=1763766000', 't=1763766000.5')],
  ['a time with an exponent', SOUND.replace('t=1763766000', 't=1e9')],
  ['a hexadecimal time', SOUND.replace('t=1763766000', 't=0x692104f0')],
  ['a time with a leading zero', SOUND.replace('t=1763766000', 't=01763766000')],
  ['a time with a plus', SOUND.replace('t=1763766000', 't=+1763766000')],
  ['a time that is none', SOUND.replace('t=1763766000', 't=NaN')],
  ['an empty time', SOUND.replace('t=1763766000', 't=')],
  ['an expiry that is infinite', SOUND.replace('x=1779318000', 'x=Infinity')],
  ['an expiry that is a date', SOUND.replace('x=1779318000', 'x=2026-05-20')],
  ['an expiry at the time of the decision', SOUND.replace('x=1779318000', 'x=1763766000')],
  ['an expiry before the decision', SOUND.replace('x=1779318000', 'x=1763765999')],
  ['times that are swapped', SOUND.replace('t=1763766000&x=1779318000', 't=1779318000&x=1763766000')],
  [
    'a decision from more than a day ahead',
    SOUND.replace('t=1763766000', `t=${NOW + DAY + 1}`).replace('x=1779318000', `x=${NOW + 90 * DAY}`),
  ],

  // The ids.
  ['an id that nothing declares', SOUND.replace('g=functional', 'g=statistics')],
  ['an undeclared id among the refused', SOUND.replace('r=marketing', 'r=statistics')],
  ['an undeclared service', SOUND.replace('optional&', 'optional.optional/plausible&')],
  ['a service without its category', SOUND.replace('g=functional', 'g=/matomo')],
  ['an id in capitals', SOUND.replace('g=functional.optional', 'g=functional.OPTIONAL')],
  ['an asterisk for all', SOUND.replace('g=functional.optional', 'g=*')],
  ['an id twice among the granted', SOUND.replace('g=functional.optional', 'g=functional.optional.optional')],
  ['an id twice among the refused', SOUND.replace('r=marketing', 'r=marketing.marketing')],
  ['an id both granted and refused', SOUND.replace('r=marketing', 'r=marketing.optional')],
  ['an empty item at the end', SOUND.replace('g=functional.optional', 'g=functional.optional.')],
  ['an empty item at the start', SOUND.replace('g=functional.optional', 'g=.functional.optional')],
  ['an empty item between two', SOUND.replace('g=functional.optional', 'g=functional..optional')],
  ['ids with commas between them', SOUND.replace('functional.optional', 'functional,optional')],
  ['ids with spaces between them', SOUND.replace('functional.optional', 'functional+optional')],
  ['the name of something that every object has', SOUND.replace('g=functional', 'g=constructor')],
  ['the name of the prototype', SOUND.replace('g=functional', 'g=__proto__')],
  ['no ids at all', 'v=1&t=1763766000&x=1779318000&s=visitor'],
  ['empty lists of ids', 'v=1&t=1763766000&x=1779318000&g=&r=&s=visitor'],

  // The rest.
  ['a source that is none', SOUND.replace('s=visitor', 's=signal')],
  ['an empty source', SOUND.replace('s=visitor', 's=')],
  ['a source in capitals', SOUND.replace('s=visitor', 's=Visitor')],
  ['an id of the record with markup', SOUND.replace('id=0123456789abcdef01234567', 'id=<b>')],
  ['a fingerprint that is too short', SOUND.replace('optional:3fa9b1', 'optional:3fa9b')],
  ['a fingerprint in capitals', SOUND.replace('optional:3fa9b1', 'optional:3FA9B1')],
  ['a fingerprint of nothing', SOUND.replace('optional:3fa9b1', ':3fa9b1')],
  ['the fingerprint of an id that nothing declares', SOUND.replace('optional:3fa9b1', 'statistics:3fa9b1')],
  ['two fingerprints of one id', SOUND.replace('optional:3fa9b1', 'optional:3fa9b1.optional:3fa9b2')],
  ['fingerprints with nothing between them', SOUND.replace('optional:3fa9b1', 'optional:3fa9b1marketing:3fa9b2')],
  ['letters that are not ASCII', SOUND.replace('2024-06-06', 'Jänner')],
  ['a signal that is none', SOUND.replace('sig=dnt.gpc', 'sig=all')],
  ['signals in another order', SOUND.replace('sig=dnt.gpc', 'sig=gpc.dnt')],
  ['a signal twice', SOUND.replace('sig=dnt.gpc', 'sig=dnt.dnt')],
  ['somebody else behind the decision', SOUND.replace('by=guardian', 'by=child')],
  ['a field too many at the end', `${SOUND}&utm_source=newsletter`],
  ['a field too many at the start', `a=b&${SOUND}`],
  ['a value that is longer than a cookie', SOUND.replace('2024-06-06', 'p'.repeat(4096))],
]);

describe('parseRecord', () => {
  it('reads a record in which every field is there', () => {
    expect(parse(SOUND)).to.deep.equal({
      v: '1',
      t: '1763766000',
      x: '1779318000',
      p: '2024-06-06',
      g: 'functional.optional',
      r: 'marketing',
      s: 'visitor',
      id: '0123456789abcdef01234567',
      f: 'optional:3fa9b1',
      sig: 'dnt.gpc',
      by: 'guardian',
    });
  });

  it('reads a record of the fields that have to be there', () => {
    expect(parse('v=1&t=1763766000&x=1779318000&g=functional&s=implied')).to.deep.equal({
      v: '1',
      t: '1763766000',
      x: '1779318000',
      g: 'functional',
      s: 'implied',
    });
  });

  it('reads a record that grants nothing', () => {
    expect(parse('v=1&t=1763766000&x=1779318000&r=optional&s=visitor')?.r).to.equal('optional');
  });

  it('reads a decision from up to a day ahead, as clocks differ', () => {
    const value = (t: number) => `v=1&t=${t}&x=${NOW + 90 * DAY}&g=functional&s=visitor`;
    expect(parse(value(NOW + DAY))?.t).to.equal(`${NOW + DAY}`);
    expect(parse(value(NOW + DAY + 1))).to.be.null;
  });

  it('reads a value of 4,096 characters and none that is longer', () => {
    const value = (length: number) => SOUND.replace('2024-06-06', 'p'.repeat(length - SOUND.length + 10));
    expect(parse(value(4096))?.v).to.equal('1');
    expect(parse(value(4097))).to.be.null;
  });

  it('reads an expired record: whether it still counts is for others to say', () => {
    expect(parse('v=1&t=1000000000&x=1000000001&g=functional&s=visitor')?.x).to.equal('1000000001');
  });

  for (const [title, value] of BROKEN) {
    it(`reads no decision in ${title}`, () => {
      expect(parse(value)).to.be.null;
    });
  }

  it('reads no decision in a value that ends before it says who decided', () => {
    const end = SOUND.indexOf('visitor') + 'visitor'.length;
    for (let length = 0; length < end; length++) {
      const value = SOUND.slice(0, length);
      expect(parse(value), value).to.be.null;
    }
    expect(parse(SOUND.slice(0, end))).not.to.be.null;
  });

  it('reads no decision in arbitrary text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 200 })), (value) => {
        expect(parse(value)).to.be.null;
      }),
    );
  }).timeout(PATIENCE);
});

describe('serialiseRecord', () => {
  it('writes a query string that can be read by eye', () => {
    expect(
      serialiseRecord(recordOf({ p: '2024-06-06', g: 'functional.optional/matomo', f: 'optional:3fa9b1' })),
    ).to.equal(
      'v=1&t=1763766000&x=1779318000&p=2024-06-06&g=functional.optional/matomo&s=visitor&id=0123456789abcdef01234567&f=optional:3fa9b1',
    );
  });

  it('leaves out what is empty', () => {
    const value = serialiseRecord({
      v: '1',
      t: '1',
      x: '2',
      p: '',
      g: 'functional',
      r: '',
      s: 'visitor',
      id: '',
      by: '',
    });
    expect(value).to.equal('v=1&t=1&x=2&g=functional&s=visitor');
  });

  it('writes what a cookie may hold, whatever the version of the policy is', () => {
    fc.assert(
      fc.property(arbitraryRecord(), (record) => {
        // RFC 6265, section 4.1.1: cookie-octet.
        expect(serialiseRecord(record)).to.match(/^[\x21\x23-\x2B\x2D-\x3A\x3C-\x5B\x5D-\x7E]*$/);
      }),
    );
  }).timeout(PATIENCE);

  it('writes what query strings are read by', () => {
    fc.assert(
      fc.property(arbitraryRecord(), (record) => {
        expect(Object.fromEntries(new URLSearchParams(serialiseRecord(record)))).to.deep.equal(withoutEmpty(record));
      }),
    );
  }).timeout(PATIENCE);

  it('writes what parseRecord reads as the same record', () => {
    fc.assert(
      fc.property(arbitraryRecord(), (record) => {
        expect(parse(serialiseRecord(record))).to.deep.equal(withoutEmpty(record));
      }),
      { numRuns: 1000 },
    );
  }).timeout(PATIENCE);
});

describe('a value that was tampered with', () => {
  it('is unreadable when a field that has to be there is missing', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.constantFrom('v', 't', 'x', 's'), (record, key) => {
        expect(
          parse(
            fieldsOf(record)
              .filter((field) => !field.startsWith(`${key}=`))
              .join('&'),
          ),
        ).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when a field is there twice', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.nat(), fc.nat(), (record, which, where) => {
        const fields = fieldsOf(record);
        fields.splice(where % (fields.length + 1), 0, fields[which % fields.length] ?? '');
        expect(parse(fields.join('&'))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when a field is there that nobody knows', () => {
    const names = fc
      .string()
      .filter((name) => !['v', 't', 'x', 'p', 'g', 'r', 's', 'id', 'f', 'sig', 'by'].includes(name));
    fc.assert(
      fc.property(arbitraryRecord(), names, fc.string(), fc.nat(), (record, name, content, where) => {
        const fields = fieldsOf(record);
        fields.splice(where % (fields.length + 1), 0, `${new URLSearchParams([[name, content]])}`);
        expect(parse(fields.join('&'))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when two fields have changed places', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.nat(), fc.nat(), (record, a, b) => {
        const fields = fieldsOf(record);
        const [first = 0, second = 0] = [a % fields.length, b % fields.length];
        fc.pre(first !== second);
        [fields[first], fields[second]] = [fields[second] ?? '', fields[first] ?? ''];
        expect(parse(fields.join('&'))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when it holds an id that nothing declares', () => {
    const ids = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}(\/[a-z][a-z0-9_-]{0,8})?$/).filter((id) => !IDS.includes(id));
    fc.assert(
      fc.property(arbitraryRecord(), ids, fc.constantFrom('g', 'r'), fc.boolean(), (record, id, key, isFirst) => {
        const items = itemsOf(record[key as 'g' | 'r']);
        const changed = { ...record, [key]: (isFirst ? [id, ...items] : [...items, id]).join('.') };
        expect(parse(serialiseRecord(changed))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when an id stands there twice, in one list or in both', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.nat(), fc.constantFrom('g', 'r'), (record, which, key) => {
        const ids = [...itemsOf(record.g), ...itemsOf(record.r)];
        const id = ids[which % ids.length] ?? '';
        const changed = { ...record, [key]: [...itemsOf(record[key as 'g' | 'r']), id].join('.') };
        expect(parse(serialiseRecord(changed))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when it expires no later than it was made', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.nat(NOW - DAY - 1), (record, early) => {
        expect(parse(serialiseRecord({ ...record, x: `${+record.t - early}` }))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when the decision lies more than a day ahead', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.integer({ min: 1, max: 1e10 }), (record, late) => {
        const t = NOW + DAY + late;
        expect(parse(serialiseRecord({ ...record, t: `${t}`, x: `${t + DAY}` }))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when one character is another, except where any text or number may stand', () => {
    fc.assert(
      fc.property(arbitraryRecord({ isFull: true }), fc.nat(), anyCharacter(), (record, which, character) => {
        const value = serialiseRecord(record);
        const places = [...value].flatMap((_, place) => (isFixed(value, place) ? place : []));
        const place = places[which % places.length] ?? 0;
        fc.pre(value[place] !== character);
        expect(parse(value.slice(0, place) + character + value.slice(place + 1))).to.be.null;
      }),
      { numRuns: 3000 },
    );
  }).timeout(PATIENCE);

  it('grants nothing more when any one character is another, more or less', () => {
    fc.assert(
      fc.property(
        arbitraryRecord(),
        fc.nat(),
        fc.oneof(anyCharacter(), fc.constant('')),
        fc.boolean(),
        (record, which, character, isInsertion) => {
          const value = serialiseRecord(record);
          const place = which % value.length;
          const changed = parse(value.slice(0, place) + character + value.slice(isInsertion ? place : place + 1));
          for (const id of itemsOf(changed?.g)) expect(itemsOf(record.g)).to.include(id);
        },
      ),
      { numRuns: 3000 },
    );
  }).timeout(PATIENCE);
});

describe('itemsOf', () => {
  it('takes a list apart', () => {
    expect(itemsOf('functional.optional/matomo')).to.deep.equal(['functional', 'optional/matomo']);
  });

  it('finds nothing in an empty or absent list', () => {
    expect(itemsOf('')).to.deep.equal([]);
    expect(itemsOf()).to.deep.equal([]);
  });
});

describe('toConsentRecord', () => {
  it('shows a record with dates and lists', () => {
    const record = recordOf({ p: '2024-06-06', g: 'functional.optional/matomo', r: 'optional.marketing' });
    expect(toConsentRecord(record)).to.deep.equal({
      id: '0123456789abcdef01234567',
      decidedAt: '2025-11-21T23:00:00.000Z',
      expiresAt: '2026-05-20T23:00:00.000Z',
      policyVersion: '2024-06-06',
      granted: ['functional', 'optional/matomo'],
      refused: ['optional', 'marketing'],
    });
  });

  it('shows null and empty lists for what is not there', () => {
    expect(toConsentRecord({ v: '1', t: '1', x: '2', s: 'visitor' })).to.deep.equal({
      id: null,
      decidedAt: '1970-01-01T00:00:01.000Z',
      expiresAt: '1970-01-01T00:00:02.000Z',
      policyVersion: null,
      granted: [],
      refused: [],
    });
  });

  it('shows dates for the longest times that can be read', () => {
    const record = parse('v=1&t=1&x=99999999999&g=functional&s=visitor');
    expect(record && toConsentRecord(record).expiresAt).to.equal('5138-11-16T09:46:39.000Z');
  });
});

/** Any one character, more often one that means something in a query string. */
function anyCharacter(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...'&=.:/%+;, 01agrxéß'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
}

/** Any record of the known ids; `functional` is always granted. `isFull` fills every field. */
function arbitraryRecord({ isFull = false } = {}): fc.Arbitrary<StoredRecord> {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  return fc
    .record({
      order: fc.shuffledSubarray(IDS.slice(1), { minLength: IDS.length - 1 }),
      cuts: fc.tuple(fc.nat(4), fc.nat(5)),
      t: fc.integer({ min: DAY, max: NOW + DAY }),
      life: fc.integer({ min: 1, max: 400 * DAY }),
      p: isFull ? fc.stringMatching(/^[\da-z-]{1,10}$/) : text,
      s: fc.constantFrom('visitor', 'implied'),
      id: fc.stringMatching(isFull ? /^[\da-f]{24}$/ : /^([\da-f]{24})?$/),
      f: fc.array(fc.tuple(fc.constantFrom(...IDS), fc.stringMatching(/^[\da-f]{6}$/)), { minLength: isFull ? 1 : 0 }),
      sig: fc.constantFrom('dnt', 'gpc', 'dnt.gpc', ...(isFull ? [] : [''])),
      by: fc.constantFrom('guardian', ...(isFull ? [] : [''])),
    })
    .map(({ order, cuts: [a, b], t, life, f, ...rest }) => {
      const granted = order.slice(0, isFull ? Math.min(a, 3) : a);
      const refused = order.slice(granted.length, isFull ? undefined : granted.length + b);
      return {
        v: '1',
        t: `${t}`,
        x: `${t + life}`,
        p: rest.p,
        g: ['functional', ...granted].join('.'),
        r: refused.join('.'),
        s: rest.s,
        id: rest.id,
        f: [...new Map(f)].map((entry) => entry.join(':')).join('.'),
        sig: rest.sig,
        by: rest.by,
      };
    });
}

/** The fields of the value for `record`. */
const fieldsOf = (record: StoredRecord) => serialiseRecord(record).split('&');

const withoutEmpty = (record: StoredRecord) => Object.fromEntries(Object.entries(record).filter(([, text]) => text));

/** Says whether only one character can stand at `place`: in names, and where the values are fixed words. */
function isFixed(value: string, place: number): boolean {
  const start = value.lastIndexOf('&', place - 1) + 1;
  const equals = value.indexOf('=', start);
  const isContent = place > equals && value[place] !== '&';
  return value[place] !== '&' && (!isContent || ['v', 'g', 'r', 's', 'sig', 'by'].includes(value.slice(start, equals)));
}

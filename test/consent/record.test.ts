import { expect } from 'chai';
import * as fc from 'fast-check';
import { normaliseConfig } from '../../src/consent/config.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import {
  answersIn,
  encodeVersion,
  itemsOf,
  parseRecord,
  serialiseRecord,
  toConsentRecord,
} from '../../src/consent/record.js';
import type { StoredRecord } from '../../src/consent/record.js';
import { DAY, fingerprintsOf, NOW, PATIENCE, recordOf } from '../helpers/pure-builders.js';

const CONFIG = normaliseConfig({
  categories: [
    { id: 'functional', required: true, services: [{ id: 'basket' }] },
    { id: 'optional', services: [{ id: 'matomo' }] },
    { id: 'analytics' },
    { id: 'marketing', services: [{ id: 'acme_ads-2' }, { id: 'osm' }] },
  ],
});
const PURPOSES = optionalPurposesOf(CONFIG);

/** The fingerprints of all that is asked for, and of some of it. */
const F = fingerprintsOf(CONFIG);
const asked = (...ids: string[]) => fingerprintsOf(CONFIG, ids);

/** A sound value, of which the broken ones below are variations. */
const SOUND = `v=1&t=1763766000&x=1779318000&p=2024-06-06&g=optional&r=analytics&s=visitor&id=0123456789abcdef01234567&f=${F}&sig=dnt.gpc&by=guardian&d=marketing`;

/** One with several ids in a list. */
const LONGER = SOUND.replace('g=optional', 'g=optional.marketing').replace('&d=marketing', '');

const parse = (value: string) => parseRecord(value, PURPOSES, NOW);

/** What `record` says about each id, as an object. */
const answersOf = (record: StoredRecord | null) => record && Object.fromEntries(answersIn(record, PURPOSES));

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
  ['a category in no list that was asked for', SOUND.replace('g=optional', 'g=statistics')],
  ['the same among the refused', SOUND.replace('r=analytics', 'r=statistics')],
  ['the same among those that were on', SOUND.replace('d=marketing', 'd=statistics')],
  ['a service without its category', SOUND.replace('g=optional', 'g=/matomo')],
  ['a service of a service', SOUND.replace('g=optional', 'g=optional/matomo/js')],
  ['an id in capitals', SOUND.replace('g=optional', 'g=OPTIONAL')],
  ['an asterisk for all', SOUND.replace('g=optional', 'g=*')],
  ['an id twice among the granted', SOUND.replace('g=optional', 'g=optional.optional')],
  ['an id twice among the refused', SOUND.replace('r=analytics', 'r=analytics.analytics')],
  ['an id both granted and refused', SOUND.replace('r=analytics', 'r=analytics.optional')],
  ['an id both granted and merely on', SOUND.replace('d=marketing', 'd=marketing.optional')],
  ['an id both refused and merely on', SOUND.replace('d=marketing', 'd=marketing.analytics')],
  ['a service twice', SOUND.replace('g=optional', 'g=optional.optional/matomo.optional/matomo')],
  ['an id twice that nothing declares', SOUND.replace('g=optional', 'g=optional.statistics.statistics')],
  ['an empty item at the end', SOUND.replace('g=optional', 'g=optional.')],
  ['an empty item at the start', SOUND.replace('g=optional', 'g=.optional')],
  ['an empty item between two', LONGER.replace('g=optional.', 'g=optional..')],
  ['ids with commas between them', LONGER.replace('g=optional.', 'g=optional,')],
  ['ids with spaces between them', LONGER.replace('g=optional.', 'g=optional+')],
  ['the name of something that every object has', SOUND.replace('g=optional', 'g=constructor')],
  ['the name of the prototype', SOUND.replace('g=optional', 'g=__proto__')],
  ['no ids at all', 'v=1&t=1763766000&x=1779318000&s=visitor'],
  ['fingerprints without ids', `v=1&t=1763766000&x=1779318000&s=visitor&f=${F}`],
  ['empty lists of ids', 'v=1&t=1763766000&x=1779318000&g=&r=&s=visitor'],

  // The rest.
  ['a source that is none', SOUND.replace('s=visitor', 's=signal')],
  ['an empty source', SOUND.replace('s=visitor', 's=')],
  ['a source in capitals', SOUND.replace('s=visitor', 's=Visitor')],
  ['an id of the record with markup', SOUND.replace('id=0123456789abcdef01234567', 'id=<b>')],
  ['a fingerprint that is too short', SOUND.replace(`f=${F}`, `f=${F.slice(1)}`)],
  ['a fingerprint that is too long', SOUND.replace(`f=${F}`, `f=${F}A`)],
  ['a fingerprint in plain base64', SOUND.replace(`f=${F}`, `f=${F}ab+/`)],
  ['a fingerprint with its padding', SOUND.replace(`f=${F}`, `f=${F}abc=`)],
  ['fingerprints with dots between them', SOUND.replace(`f=${F}`, `f=${F}.3fa9`)],
  ['a fingerprint with its id, as they once were', SOUND.replace(`f=${F}`, 'f=optional:3fa9b1')],
  ['no fingerprint in the field', SOUND.replace(`f=${F}`, 'f=')],
  ['an encoded character in the version of the policy', SOUND.replace('2024-06-06', 'J%C3%A4nner')],
  ['a plus for a space in the version of the policy', SOUND.replace('2024-06-06', 'June+2024')],
  ['letters that are not ASCII', SOUND.replace('2024-06-06', 'Jänner')],
  ['a signal that is none', SOUND.replace('sig=dnt.gpc', 'sig=all')],
  ['signals in another order', SOUND.replace('sig=dnt.gpc', 'sig=gpc.dnt')],
  ['a signal twice', SOUND.replace('sig=dnt.gpc', 'sig=dnt.dnt')],
  ['somebody else behind the decision', SOUND.replace('by=guardian', 'by=child')],
  ['a field too many at the end', `${SOUND}&utm_source=newsletter`],
  ['a field too many at the start', `a=b&${SOUND}`],
  ['fields in another order', `${SOUND.replace('&d=marketing', '')}`.replace('&s=', '&d=marketing&s=')],
  ['a value that is longer than a cookie', SOUND.replace('2024-06-06', 'p'.repeat(4096))],
]);

describe('parseRecord', () => {
  it('reads a record in which every field is there', () => {
    expect(parse(SOUND)).to.deep.equal({
      v: '1',
      t: '1763766000',
      x: '1779318000',
      p: '2024-06-06',
      g: 'optional',
      r: 'analytics',
      s: 'visitor',
      id: '0123456789abcdef01234567',
      f: F,
      sig: 'dnt.gpc',
      by: 'guardian',
      d: 'marketing',
    });
    expect(parse(LONGER)?.g).to.equal('optional.marketing');
  });

  it('reads a record of the fields that have to be there', () => {
    expect(parse('v=1&t=1763766000&x=1779318000&g=optional&s=implied')).to.deep.equal({
      v: '1',
      t: '1763766000',
      x: '1779318000',
      g: 'optional',
      s: 'implied',
    });
  });

  it('gives a record no prototype', () => {
    expect(Object.getPrototypeOf(parse(SOUND))).to.be.null;
  });

  it('reads a record that grants nothing', () => {
    expect(parse(`v=1&t=1763766000&x=1779318000&r=optional&s=visitor&f=${asked('optional')}`)?.r).to.equal('optional');
  });

  it('reads a record with ids that are declared no more, or are required now', () => {
    const value = SOUND.replace('g=optional', 'g=statistics.optional.optional/plausible').replace(
      'r=analytics',
      'r=analytics.functional.functional/basket',
    );
    expect(answersOf(parse(value))).to.deep.equal(answersOf(parse(SOUND)));
    expect(answersOf(parse(SOUND))).to.include({ optional: 'g', analytics: 'r', marketing: 'd' });
  });

  it('reads a record of which every id is declared no more', () => {
    expect(answersOf(parse('v=1&t=1763766000&x=1779318000&g=statistics&s=visitor&f=abcd'))).to.deep.equal({});
  });

  it('reads a record from before a category was declared', () => {
    const value = `v=1&t=1763766000&x=1779318000&g=optional&s=visitor&f=${asked('optional')}`;
    expect(answersOf(parse(value))).to.deep.equal({ optional: 'g' });
  });

  it('reads a decision from up to a day ahead, as clocks differ', () => {
    const value = (t: number) => `v=1&t=${t}&x=${NOW + 90 * DAY}&g=optional&s=visitor`;
    expect(parse(value(NOW + DAY))?.t).to.equal(`${NOW + DAY}`);
    expect(parse(value(NOW + DAY + 1))).to.be.null;
  });

  it('reads a value of 4,096 characters and none that is longer', () => {
    const value = (length: number) => SOUND.replace('2024-06-06', 'p'.repeat(length - SOUND.length + 10));
    expect(parse(value(4096))?.v).to.equal('1');
    expect(parse(value(4097))).to.be.null;
  });

  it('reads an expired record: whether it still counts is for others to say', () => {
    expect(parse('v=1&t=1000000000&x=1000000001&g=optional&s=visitor')?.x).to.equal('1000000001');
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
      serialiseRecord(
        recordOf({ p: '2024-06-06', g: 'optional', r: 'optional/matomo', f: '3fa9b1c4', d: 'marketing' }),
      ),
    ).to.equal(
      'v=1&t=1763766000&x=1779318000&p=2024-06-06&g=optional&r=optional/matomo&s=visitor&id=0123456789abcdef01234567&f=3fa9b1c4&d=marketing',
    );
  });

  it('leaves out what is empty', () => {
    const value = serialiseRecord({
      v: '1',
      t: '1',
      x: '2',
      p: '',
      g: 'optional',
      r: '',
      s: 'visitor',
      id: '',
      by: '',
    });
    expect(value).to.equal('v=1&t=1&x=2&g=optional&s=visitor');
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
      .filter((name) => !['v', 't', 'x', 'p', 'g', 'r', 's', 'id', 'f', 'sig', 'by', 'd'].includes(name));
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

  it('says the same when it holds an id that nothing declares', () => {
    const ids = fc
      .stringMatching(/^[a-z][a-z0-9_-]{0,8}(\/[a-z][a-z0-9_-]{0,8})?$/)
      .filter((id) => !PURPOSES.some((purpose) => purpose.id === id));
    fc.assert(
      fc.property(arbitraryRecord(), ids, fc.constantFrom('g', 'r', 'd'), fc.boolean(), (record, id, key, isFirst) => {
        const items = itemsOf(record[key as 'g']);
        const changed = { ...record, [key]: (isFirst ? [id, ...items] : [...items, id]).join('.') };
        expect(answersOf(parse(serialiseRecord(changed)))).to.deep.equal(answersOf(record));
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when an id stands there twice, in one list or in two', () => {
    fc.assert(
      fc.property(arbitraryRecord(), fc.nat(), fc.constantFrom('g', 'r', 'd'), (record, which, key) => {
        const ids = [...itemsOf(record.g), ...itemsOf(record.r), ...itemsOf(record.d)];
        const id = ids[which % ids.length] ?? '';
        const changed = { ...record, [key]: [...itemsOf(record[key as 'g']), id].join('.') };
        expect(parse(serialiseRecord(changed))).to.be.null;
      }),
    );
  }).timeout(PATIENCE);

  it('is unreadable when a category that was asked for has gone from the lists', () => {
    fc.assert(
      fc.property(
        arbitraryRecord({ isFull: true }),
        fc.constantFrom('optional', 'analytics', 'marketing'),
        (record, id) => {
          const without = (list?: string) =>
            itemsOf(list)
              .filter((item) => item !== id)
              .join('.');
          const changed = { ...record, g: without(record.g), r: without(record.r), d: without(record.d) };
          expect(parse(serialiseRecord(changed))).to.be.null;
        },
      ),
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

  it('grants nothing more when any one character is another, more or less, outside the ids of services and the names of lists', () => {
    fc.assert(
      fc.property(
        arbitraryRecord(),
        fc.nat(),
        fc.oneof(anyCharacter(), fc.constant('')),
        fc.boolean(),
        (record, which, character, isInsertion) => {
          const value = serialiseRecord(record);
          const place = which % value.length;
          fc.pre(!isInService(value, place) && !/&[grd]$/.test(value.slice(0, place + 1)));
          const changed = parse(value.slice(0, place) + character + value.slice(isInsertion ? place : place + 1));
          for (const id of grantsOf(changed)) expect(grantsOf(record)).to.include(id);
        },
      ),
      { numRuns: 3000 },
    );
  }).timeout(PATIENCE);
});

describe('answersIn', () => {
  const answers = (fields: Partial<StoredRecord>) =>
    Object.fromEntries(answersIn({ v: '1', t: '1', x: '2', s: 'visitor', f: F, ...fields }, PURPOSES));

  it('lets a category speak for its services', () => {
    expect(answers({ g: 'optional', r: 'marketing', d: 'analytics' })).to.deep.equal({
      optional: 'g',
      'optional/matomo': 'g',
      analytics: 'd',
      marketing: 'r',
      'marketing/acme_ads-2': 'r',
      'marketing/osm': 'r',
    });
  });

  it('lets a service speak for itself', () => {
    expect(answers({ g: 'optional.marketing/osm', r: 'optional/matomo.marketing', d: 'analytics' })).to.deep.equal({
      optional: 'g',
      'optional/matomo': 'r',
      analytics: 'd',
      marketing: 'r',
      'marketing/acme_ads-2': 'r',
      'marketing/osm': 'g',
    });
  });

  it('says nothing about what was not asked for, whatever its category and the lists say', () => {
    const f = asked('optional', 'marketing', 'marketing/osm');
    expect(answers({ g: 'optional.analytics.marketing.marketing/acme_ads-2', f })).to.deep.equal({
      optional: 'g',
      marketing: 'g',
      'marketing/osm': 'g',
    });
    expect(answers({ g: 'optional.analytics.marketing', f: '' })).to.deep.equal({});
  });

  it('says what a service was told of which the category was not asked', () => {
    expect(answers({ r: 'marketing/osm', f: asked('marketing/osm') })).to.deep.equal({ 'marketing/osm': 'r' });
  });

  it('reads fingerprints in fours: what two of them make together is none', () => {
    const shifted = `A${F}AAA`;
    expect(answers({ g: 'optional.analytics.marketing', f: shifted })).to.deep.equal({});
  });
});

describe('encodeVersion', () => {
  for (const [version, text] of [
    ['2024-06-06', '2024-06-06'],
    ['v1.2_b', 'v1.2_b'],
    ['6. Juni', '6.~0020Juni'],
    ['März', 'M~00e4rz'],
    ['a&g=b;c%', 'a~0026g~003db~003bc~0025'],
    ['~', '~007e'],
    ['😀', '~d83d~de00'],
    [2, '2'],
    ['', ''],
    [undefined, ''],
    [null, ''],
  ] as const) {
    it(`writes ${JSON.stringify(version) ?? 'nothing'} as "${text}"`, () => {
      expect(encodeVersion(version)).to.equal(text);
    });
  }

  it('writes two versions differently, in characters that nobody decodes, and is undone for sites', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const p = encodeVersion(one);
        expect(p).to.match(/^[\w.~-]*$/);
        expect(decodeURIComponent(p)).to.equal(p);
        expect(p === encodeVersion(other)).to.equal(one === other);
        expect(toConsentRecord(recordOf({ p }), PURPOSES).policyVersion).to.equal(one || null);
      }),
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
  it('shows a record with dates and lists, services by their own ids', () => {
    const record = recordOf({ p: '6.~0020Juni', g: 'optional.marketing/osm', r: 'optional/matomo.marketing', f: F });
    expect(toConsentRecord(record, PURPOSES)).to.deep.equal({
      id: '0123456789abcdef01234567',
      decidedAt: '2025-11-21T23:00:00.000Z',
      expiresAt: '2026-05-20T23:00:00.000Z',
      policyVersion: '6. Juni',
      granted: ['optional', 'marketing/osm'],
      refused: ['optional/matomo', 'marketing', 'marketing/acme_ads-2'],
    });
  });

  it('shows neither what was merely on, nor what was not asked for, nor what is declared no more', () => {
    const record = recordOf({
      g: 'optional.statistics',
      r: 'analytics',
      d: 'marketing',
      f: asked('optional', 'marketing'),
    });
    expect(toConsentRecord(record, PURPOSES)).to.deep.include({ granted: ['optional'], refused: [] });
  });

  it('shows null and empty lists for what is not there', () => {
    expect(toConsentRecord({ v: '1', t: '1', x: '2', s: 'visitor' }, PURPOSES)).to.deep.equal({
      id: null,
      decidedAt: '1970-01-01T00:00:01.000Z',
      expiresAt: '1970-01-01T00:00:02.000Z',
      policyVersion: null,
      granted: [],
      refused: [],
    });
  });

  it('shows dates for the longest times that can be read', () => {
    const record = parse('v=1&t=1&x=99999999999&g=optional&s=visitor');
    expect(record && toConsentRecord(record, PURPOSES).expiresAt).to.equal('5138-11-16T09:46:39.000Z');
  });
});

/** Any one character, more often one that means something in a query string. */
function anyCharacter(): fc.Arbitrary<string> {
  return fc.oneof(fc.constantFrom(...'&=.:/%+;, 01agrxéß'), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
}

/**
 * Any record about the categories of this test, as `decide` would write it. `isFull` fills every field but leaves out
 * services that differ, and has asked for everything.
 */
function arbitraryRecord({ isFull = false } = {}): fc.Arbitrary<StoredRecord> {
  const answer = fc.constantFrom('g', 'r', 'd', ...(isFull ? [] : ['']));
  const text = isFull ? fc.stringMatching(/^[\da-z-]{1,10}$/) : fc.string({ unit: 'grapheme', maxLength: 30 });
  return fc
    .record({
      answers: fc.tuple(...PURPOSES.map(() => answer)).filter((all) => all.some(Boolean)),
      order: fc.shuffledSubarray(['g', 'r', 'd'], { minLength: 3 }),
      t: fc.integer({ min: DAY, max: NOW + DAY }),
      life: fc.integer({ min: 1, max: 400 * DAY }),
      p: text.map(encodeVersion),
      s: fc.constantFrom('visitor', 'implied'),
      id: fc.stringMatching(isFull ? /^[\da-f]{24}$/ : /^([\da-f]{24})?$/),
      sig: fc.constantFrom('dnt', 'gpc', 'dnt.gpc', ...(isFull ? [] : [''])),
      by: fc.constantFrom('guardian', ...(isFull ? [] : [''])),
    })
    .map(({ answers, order, t, life, ...rest }) => {
      const all = new Map(PURPOSES.map(({ id }, index) => [id, answers[index]]));
      // Each list has one category, so that none can be taken for another.
      const full = new Map(CONFIG.categories.slice(1).map(({ id }, index) => [id, order[index]]));
      if (isFull) for (const { id, category } of PURPOSES) all.set(id, full.get(category.id));
      const list = (wanted: string) =>
        PURPOSES.filter(
          ({ id, category, service }) => all.get(id) === wanted && !(service && all.get(category.id) === wanted),
        )
          .map(({ id }) => id)
          .join('.');
      return {
        v: '1',
        t: `${t}`,
        x: `${t + life}`,
        g: list('g'),
        r: list('r'),
        d: list('d'),
        f: asked(...PURPOSES.flatMap(({ id }) => (all.get(id) ? id : []))),
        ...rest,
      };
    });
}

/** The ids that a record has on: granted, or as `opt-out` had them. */
const grantsOf = (record: StoredRecord | null) =>
  Object.entries(answersOf(record) ?? {}).flatMap(([id, answer]) => (answer === 'r' ? [] : id));

/** Whether `place` lies in the id of a service, or at its end. */
const isInService = (value: string, place: number) =>
  [...value.matchAll(/[a-z][\w-]*\/[\w-]+/g)].some(({ index, 0: id }) => place >= index && place <= index + id.length);

/** The fields of the value for `record`. */
const fieldsOf = (record: StoredRecord) => serialiseRecord(record).split('&');

const withoutEmpty = (record: StoredRecord) => Object.fromEntries(Object.entries(record).filter(([, text]) => text));

/** Says whether only one character can stand at `place`: in names, and where the values are fixed words. */
function isFixed(value: string, place: number): boolean {
  const start = value.lastIndexOf('&', place - 1) + 1;
  const equals = value.indexOf('=', start);
  const isContent = place > equals && value[place] !== '&';
  return (
    value[place] !== '&' && (!isContent || ['v', 'g', 'r', 's', 'sig', 'by', 'd'].includes(value.slice(start, equals)))
  );
}

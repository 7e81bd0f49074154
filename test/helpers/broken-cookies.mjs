import { DAY, nowInSeconds, recordValue } from './records.mjs';

const now = nowInSeconds();
const good = recordValue();

/** The sound value, with `to` in place of `from`, which has to be there. */
function change(from, to) {
  const changed = good.replace(from, to);
  if (changed === good) throw new Error(`${from} is not in ${good}`);
  return changed;
}

/** Values of a cookie `assent` that hold no decision, by what is wrong with them. */
export const brokenCookies = {
  // What other tools store under other names, or an older script of the site might have stored under this one.
  'a word': 'true',
  'a digit': '1',
  'a yes': 'yes',
  'a word that sounds right': 'accepted',
  'an id alone': 'optional',
  'a list of ids': 'functional.optional',
  'JSON that says yes': '{"optional":true}',
  'JSON, encoded': '%7B%22functional%22%3Atrue%2C%22optional%22%3Atrue%7D',
  'an object in words': '[object Object]',
  undefined: 'undefined',
  null: 'null',
  'what vanilla-cookieconsent stores': '{"categories":["necessary","optional"],"revision":0,"consentId":"a1b2"}',
  'what OneTrust stores': 'isGpcEnabled=0&datestamp=Mon+Nov+23+2026&version=202410.1.0&groups=C0001%3A1%2CC0002%3A1',
  'what Cookiebot stores': '{stamp:%27x==%27%2Cnecessary:true%2Cstatistics:true%2Cver:1}',
  'what CookieYes stores': 'consentid:a1b2,consent:yes,action:yes,necessary:yes,analytics:yes',
  'a TCF string': 'CPXxRfAPXxRfAAfKABENB-CgAAAAAAAAAAYgAAAAAAAA',
  base64: 'dj0xJnQ9MTc2Mzc2OTYwMA==',

  // Cut off, by a proxy or a limit.
  'the version alone': 'v=1',
  'half a record': good.slice(0, good.length >> 1),
  'a record without its end': good.slice(0, good.indexOf('&s=')),
  'a record without its beginning': good.slice(4),
  'a record without a decision': change('&g=optional', ''),
  'a record without its fingerprints’ end': change(/&f=.*/, good.match(/&f=.*/)[0].slice(0, -1)),
  'a cut name of an id': change('g=optional', 'g=opti'),

  // Fields that are not exact.
  'a version to come': change('v=1', 'v=2'),
  'no version': change('v=1&', ''),
  'an empty version': change('v=1', 'v='),
  'a field that nobody knows': `${good}&admin=1`,
  'a field twice': change('&g=', '&g=marketing&g='),
  'a number that is none': change(/t=\d+/, 't=NaN'),
  'a negative time': change(/t=/, 't=-'),
  'a fraction': change(/t=(\d+)/, 't=$1.5'),
  'an exponent': change(/x=\d+/, 'x=1e10'),
  hexadecimal: change(/x=\d+/, 'x=0xFFFFFFFF'),
  'an endless life': change(/x=\d+/, 'x=Infinity'),
  milliseconds: change(/t=(\d+)/, 't=$1000'),
  'no time': change(/t=\d+&/, ''),
  'no expiry': change(/x=\d+&/, ''),
  'an expiry before the decision': recordValue({ t: now - DAY, x: now - 2 * DAY }),
  'a decision from the day after tomorrow': recordValue({ t: now + 2 * DAY }),
  spaces: change(/&/g, ' & '),
  'semicolons, encoded': change(/&/g, '%3B'),
  'everything encoded': encodeURIComponent(good),
  'quotes around it': `"${good}"`,
  'a name in capitals': change('&g=', '&G='),
  'a source that nobody knows': change('s=visitor', 's=admin'),

  // Ids.
  'another id than the one that was asked for': change('g=optional', 'g=marketing'),
  'what is required, and nothing else': change('g=optional', 'g=functional'),
  'ids in capitals': change('g=optional', 'g=OPTIONAL'),
  'a star': change('g=optional', 'g=*'),
  'ids with commas': change('g=optional', 'g=optional,marketing'),
  'an id twice': change('g=optional', 'g=optional.optional'),
  'an id twice that nobody declares': change('g=optional', 'g=optional.marketing.marketing'),
  'an id both granted and refused': change('&s=', '&r=optional&s='),
  'an id both granted and merely on': `${good}&d=optional`,
  'a key of every object': change('g=optional', 'g=constructor'),
  'a prototype': change('g=optional', 'g=__proto__'),
  'a service of a service': change('g=optional', 'g=optional.optional/matomo/js'),
  'fingerprints with their ids': change(/f=.*/, 'f=optional:3fa9b1'),
  'fingerprints with dots': change(/f=.*/, 'f=3fa9.b1c4'),
  'fields in another order': change('&s=', '&d=marketing&s='),

  // Bytes.
  'no plain text': change('g=optional', 'g=optionål'),
  'an escape that is none': `${good}&p=%E0%A4%A`,
  markup: '<img src=x onerror=window.ran=true>',
  'a script in an id': change(/id=\w+/, 'id=<script>window.ran=true</script>'),
  'more than a record can hold': `${good}&p=${'x'.repeat(3900)}`,
};

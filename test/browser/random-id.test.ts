import { expect } from '@open-wc/testing';
import { randomId } from '../../src/browser/random-id.js';
import { optionalPurposesOf } from '../../src/consent/purposes.js';
import { parseRecord, serialiseRecord } from '../../src/consent/record.js';
import { configOf, NOW, recordOf } from '../helpers/pure-builders.js';

describe('randomId', () => {
  it('is short, of letters and digits, and another each time', () => {
    const ids = Array.from({ length: 100 }, randomId);
    for (const id of ids) expect(id).to.match(/^[\da-z]{3,21}$/);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('is one that a record can be stored with', () => {
    const record = recordOf({ id: randomId() });
    expect(parseRecord(serialiseRecord(record), optionalPurposesOf(configOf()), NOW)?.id).to.equal(record.id);
  });
});

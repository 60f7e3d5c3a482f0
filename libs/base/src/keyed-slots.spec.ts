import { KeyedSlots } from './keyed-slots.js';

describe('KeyedSlots', () => {
  it('gives each key as many as it may have, whatever the others have', () => {
    const slots = new KeyedSlots(2);
    expect([slots.take('a'), slots.take('a'), slots.take('a')].map(Boolean)).toEqual([true, true, false]);
    expect(slots.take('b')).toBeDefined();
  });

  it('gives again what was given back, and counts what is given back twice once', () => {
    const slots = new KeyedSlots(2);
    const [first] = [slots.take('a'), slots.take('a')];
    first!();
    first!();
    expect([slots.take('a'), slots.take('a')].map(Boolean)).toEqual([true, false]);
  });

  it('keeps nothing of a key that has given all back', () => {
    const slots = new KeyedSlots(1);
    slots.take('a')!();
    expect(slots['taken'].size).toBe(0);
  });
});

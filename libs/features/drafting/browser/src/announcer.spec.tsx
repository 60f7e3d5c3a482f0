/** @jest-environment jsdom */
import { Announcer, AnnouncerView } from './announcer.js';
import { mounted } from './testing/mounted.js';

describe('what is said to those who listen to the page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is said again where the same was said last: two clauses may move to one place', () => {
    const announcer = new Announcer();
    const place = mounted(<AnnouncerView announcer={announcer} />);
    const say = (sentence: string) => {
      announcer.say(sentence);
      jest.runAllTimers();
      return place.firstChild;
    };
    const first = say('Se movió.');
    expect(place.textContent).toBe('Se movió.');
    expect(say('Se movió.')).not.toBe(first);
    expect(place.textContent).toBe('Se movió.');
  });

  it('is what came last within a quiet moment', () => {
    const announcer = new Announcer();
    const place = mounted(<AnnouncerView announcer={announcer} />);
    announcer.say('Entró Ana.');
    announcer.say('Entró Rosa.');
    jest.runAllTimers();
    expect(place.textContent).toBe('Entró Rosa.');
  });
});

import { usualTimeZone } from '@articulado/base';
import { locales, translator } from '@articulado/messages';
import { lifeDays, longestDays } from './session-lifetime.js';

describe('the life of a session', () => {
  it.each(locales)('is what the page on privacy says (%s)', (locale) => {
    const t = translator(locale, usualTimeZone);
    expect(t('privacy.cookies.session.until')).toMatch(new RegExp(String.raw`\b${lifeDays} (días|days)`));
    expect(t('privacy.account.2')).toMatch(new RegExp(String.raw`\b${lifeDays} (días|days).*\b${longestDays}\b`));
  });
});

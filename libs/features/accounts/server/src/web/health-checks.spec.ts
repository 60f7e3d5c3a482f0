import { type HealthShown, healthChecks } from './health-checks.js';

const someone = (name: string, hasPasskey: boolean) => ({ id: name, name, hasPasskey });
const allSet: HealthShown = {
  platform: { contactEmail: 'contacto@example.org', sendsMail: true, takesPasskeys: true },
  administrators: [someone('Ada', true), someone('Berta', true)],
};
const missingIn = (shown: HealthShown) =>
  healthChecks(shown)
    .filter(({ isDone }) => !isDone)
    .map(({ name }) => name);
const with_ = (platform: Partial<HealthShown['platform']>) => ({
  ...allSet,
  platform: { ...allSet.platform, ...platform },
});

describe('what is not set up', () => {
  it('is nothing where there are a contact, mail, a domain, and two administrators with passkeys', () => {
    expect(missingIn(allSet)).toEqual([]);
  });

  it.each([
    [{ contactEmail: null }, ['contact']],
    [{ sendsMail: false }, ['mail']],
    [{ takesPasskeys: false }, ['passkeys']],
    [{ contactEmail: null, sendsMail: false, takesPasskeys: false }, ['contact', 'mail', 'passkeys']],
  ])('is each setting that is not there: %j', (platform, missing) => {
    expect(missingIn(with_(platform))).toEqual(missing);
  });

  it('is a second administrator where there is one', () => {
    expect(missingIn({ ...allSet, administrators: [someone('Ada', true)] })).toEqual(['second']);
  });

  it('is a passkey of each administrator who has none, by name', () => {
    const administrators = [someone('Ada', false), someone('Berta', true), someone('Carla', false)];
    const [check] = healthChecks({ ...allSet, administrators }).filter(({ isDone }) => !isDone);
    expect([check!.name, check!.people.map(({ name }) => name)]).toEqual(['own-passkeys', ['Ada', 'Carla']]);
  });

  it('is no passkey of anybody where there can be none', () => {
    const nobodys = {
      ...with_({ takesPasskeys: false }),
      administrators: [someone('Ada', false), someone('Berta', false)],
    };
    expect(missingIn(nobodys)).toEqual(['passkeys']);
    expect(healthChecks(nobodys).map(({ name }) => name)).not.toContain('own-passkeys');
  });
});

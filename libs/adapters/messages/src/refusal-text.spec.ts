import { refuse, usualTimeZone } from '@articulado/base';
import { IntlMessageFormat } from 'intl-messageformat';
import { catalogues } from './catalogues/index.js';
import { refusalText } from './refusal-text.js';
import { translator } from './translators.js';

const t = translator('es', usualTimeZone);

describe('refusals in words', () => {
  it('says what is wrong with an input, and the limit where there is one', () => {
    const tooLong = refuse('invalid-input', { field: 'words', problem: 'too-long', limit: 20_000 });
    expect(refusalText(t, tooLong)).toBe('El texto es demasiado largo (máximo 20,000 caracteres).');
    const unlimited = refuse('invalid-input', { field: 'words', problem: 'too-long' });
    expect(refusalText(t, unlimited)).toBe('El texto es demasiado largo.');
  });

  it('speaks of the stage only where another stage would make a difference', () => {
    const said = (permission: string) => refusalText(t, refuse('not-permitted', { permission }));
    expect(said('version.freeze')).toBe('No tiene permiso para hacer esto en esta etapa.');
    for (const permission of [
      'administrator.appoint',
      'account.disable',
      'institution.create',
      'people.read',
      'stage.advance',
    ])
      expect(said(permission)).toBe('No tiene permiso para hacer esto.');
  });

  it('says why a file can not be read', () => {
    const problems = ['damaged', 'encrypted', 'other-format', 'has-macros', 'declares-entities', 'too-deep'] as const;
    const said = problems.map((problem) => refusalText(t, refuse('file-not-readable', { problem })));
    expect(new Set(said).size).toBe(problems.length);
    expect(said[0]).toBe(
      'El archivo está dañado o incompleto. Ábralo con el programa que lo hizo y guárdelo de nuevo.',
    );
  });

  it('tells no earliest moment at which it is still too early: seconds count as a minute', () => {
    const told = (earliestAt: string) =>
      refusalText(t, refuse('stage-just-entered', { stage: 'drafting', earliestAt }));
    expect(told('2027-07-15T11:23:00.300Z')).toContain('a las 05:24, hora de Guatemala');
    expect(told('2027-07-15T11:23:00.000Z')).toContain('a las 05:23, hora de Guatemala');
  });

  it('fills in details, and leaves lists to whoever shows them', () => {
    expect(refusalText(t, refuse('already-answered', { number: 12 }))).toBe('El aporte 12 ya tiene respuesta.');
    const closed = refuse('gate-closed', { stage: 'answering', gates: ['all-answered'] });
    expect(refusalText(t, closed)).toBe('La etapa no puede pasar: faltan condiciones por cumplir.');
  });
});

it.each(['es', 'en'] as const)('every message in %s can be parsed', (locale) => {
  const broken = Object.entries(catalogues[locale]).filter(([, message]) => {
    try {
      return !new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    } catch {
      return true;
    }
  });
  expect(broken).toEqual([]);
});

import { type AppointmentInput, checkAppointment } from './appointment.js';

const good: AppointmentInput = {
  name: 'Ana López',
  email: 'ana@example.org',
  post: 'Directora de Datos Abiertos',
  documentNumber: 'Acuerdo 12-2026',
  documentDate: '2026-05-04',
  documentAddress: 'https://example.org/acuerdo.pdf',
  documentSha256: 'a'.repeat(64),
  identityNumber: '2987 65432 0101',
};

describe('an appointment', () => {
  const today = '2026-05-04';

  it('is taken where it says all in its form', () => {
    expect(checkAppointment(good, today)).toBeUndefined();
    expect(checkAppointment({ ...good, documentAddress: undefined }, today)).toBeUndefined();
  });

  it.each([
    'name',
    'email',
    'post',
    'documentNumber',
    'documentDate',
    'documentAddress',
    'documentSha256',
    'identityNumber',
  ])('says its %s in one line', (field) => {
    for (const sign of ['\n', '\r\n', '\u2028'])
      expect(
        checkAppointment({ ...good, [field]: `${good[field as keyof AppointmentInput]}${sign}x` }, today),
      ).toMatchObject({
        refused: 'invalid-input',
        details: { field },
      });
  });

  it.each([
    ['2026-13-01', 'malformed'],
    ['2026-02-30', 'malformed'],
    ['2026-05-05', 'in-the-future'],
    ['0000-01-01', 'too-distant'],
    ['9999-12-31', 'too-distant'],
  ])('rests on no document of %s', (documentDate, problem) => {
    expect(checkAppointment({ ...good, documentDate }, today)).toEqual({
      refused: 'invalid-input',
      details: { field: 'documentDate', problem },
    });
  });
});

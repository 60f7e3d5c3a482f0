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
  it('is taken where it says all in its form', () => {
    expect(checkAppointment(good)).toBeUndefined();
    expect(checkAppointment({ ...good, documentAddress: undefined })).toBeUndefined();
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
      expect(checkAppointment({ ...good, [field]: `${good[field as keyof AppointmentInput]}${sign}x` })).toMatchObject({
        refused: 'invalid-input',
        details: { field },
      });
  });
});

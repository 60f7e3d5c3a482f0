/** Everyone whom a demonstration offers to sign in as, one of each role; the seed gives them their memberships. */
export const demoPeople = {
  coordinator: { name: 'Lucía Morales', email: 'coordinacion@demo.articulado.example' },
  drafter: { name: 'Andrés Tzoc', email: 'redaccion@demo.articulado.example' },
  facilitator: { name: 'Marta Ixchop', email: 'facilitacion@demo.articulado.example' },
  representative: { name: 'Silvia Barrientos', email: 'representacion@demo.articulado.example' },
  approver: { name: 'Ernesto Quiñónez', email: 'aprobacion@demo.articulado.example' },
  observer: { name: 'Sofía Barrios', email: 'observacion@demo.articulado.example' },
  participant: { name: 'José Caal', email: 'participante@demo.articulado.example' },
  administrator: { name: 'Administración de la plataforma', email: 'administracion@demo.articulado.example' },
} as const;

export type DemoRole = keyof typeof demoPeople;
export const demoRoles = Object.keys(demoPeople) as DemoRole[];

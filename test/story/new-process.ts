import { expect, type Person } from './fixtures.js';

/** How a coordinator describes a process that they begin. */
export interface NewProcess {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
}

/** A coordinator begins a process, as the form asks it. */
export async function beginProcess(coordinator: Person, { slug, title, summary }: NewProcess): Promise<void> {
  await coordinator.goTo('/processes/new');
  await coordinator.fill({ 'Nombre de la política': title, 'Para qué es': summary, Dirección: slug });
  await coordinator.page.getByLabel('Institución por la que coordina').selectOption({ index: 1 });
  await coordinator.press('Crear el proceso');
  await expect(coordinator.page).toHaveURL(new RegExp(`/processes/${slug}\\?done=createProcess`));
}

/** Somebody who is to take part. */
export interface Invited {
  readonly name: string;
  readonly email: string;
  /** As the form names it. */
  readonly role: string;
  /** Place of their organisation in the list. */
  readonly organization: number;
}

export async function invite(
  coordinator: Person,
  slug: string,
  { name, email, role, organization }: Invited,
): Promise<void> {
  await coordinator.goTo(`/processes/${slug}/members`);
  await coordinator.fill({ Nombre: name, Correo: email });
  await coordinator.choose(new RegExp(`^${role}`));
  await coordinator.page.getByLabel('Institución u organización').selectOption({ index: organization });
  await coordinator.press('Invitar');
  await coordinator.reads(name);
}

import { RateLimits, type Viewer } from '@articulado/api';
import { clause, type Given, type GivenProcess } from '@articulado/api/testing';
import { isRefusal, type Refusal } from '@articulado/base';
import type { ContributionRow, VersionRow } from '@articulado/persistence';
import { defaultWorkflow, earliestClosing } from '@articulado/workflow';
import { AnswerContribution } from '../answer-contribution.js';
import { CorrectAnswer } from '../correct-answer.js';
import { CloseConsultation } from '../close-consultation.js';
import { ExtendConsultation, type Extension } from '../extend-consultation.js';
import { type NewConsultation, OpenConsultation } from '../open-consultation.js';
import { type NewContribution, SubmitContribution } from '../submit-contribution.js';

/** The first moment at which a consultation of these tests may end that opens at some other. */
export const leastClosing = (opensAt: Date): Date =>
  new Date(earliestClosing({ workflow: defaultWorkflow }, opensAt.toISOString()));

/** The text that is consulted on in these tests. */
export const someText = [
  clause('a1', 'Objeto. Los datos públicos son de todos.'),
  clause('a1-1', 'Se publican en formatos abiertos, sin costo.', 'paragraph', 1),
  clause('a2', 'Ente rector.'),
];

/** A process at the stage of consultation with a frozen version, its coordinator, and the use cases over the same database. */
export class Consulted {
  readonly slug: string;

  private constructor(
    readonly given: Given,
    readonly process: GivenProcess,
    readonly version: VersionRow,
    readonly coordinator: Viewer,
  ) {
    this.slug = process.process.slug;
  }

  static async over(given: Given): Promise<Consulted> {
    const process = await given.process('consultation');
    const version = await given.version(process, someText);
    return new Consulted(given, process, version, await given.member(process, 'coordinator'));
  }

  /** From now for the least time there is, unless told otherwise. */
  open(changes: Partial<NewConsultation> = {}, viewer = this.coordinator) {
    const { unitOfWork, domainEvents, clock } = this.given;
    return new OpenConsultation(unitOfWork, domainEvents).run(viewer, {
      process: this.slug,
      versionNumber: this.version.number,
      opensAt: clock.at,
      closesAt: leastClosing(clock.at),
      purpose: 'Díganos qué falta y qué sobra en este texto.',
      ...changes,
    });
  }

  close(viewer = this.coordinator) {
    return new CloseConsultation(this.given.unitOfWork, this.given.domainEvents).run(viewer, this.slug);
  }

  /** A week longer than the least time, unless told otherwise. */
  extend(changes: Partial<Extension> = {}, viewer = this.coordinator) {
    const { unitOfWork, domainEvents, clock } = this.given;
    return new ExtendConsultation(unitOfWork, domainEvents).run(viewer, {
      process: this.slug,
      closesAt: new Date(leastClosing(clock.at).getTime() + 7 * 86_400_000),
      reason: 'Las comunidades pidieron más tiempo.',
      ...changes,
    });
  }

  async submit(
    changes: Partial<NewContribution> = {},
    viewer?: Viewer,
    address?: string,
  ): Promise<ContributionRow | Refusal> {
    return this.submission().run(viewer ?? (await this.given.viewer()), this.input(changes), address);
  }

  submission(): SubmitContribution {
    return new SubmitContribution(this.given.unitOfWork, this.given.domainEvents, this.limits);
  }

  input(changes: Partial<NewContribution> = {}): NewContribution {
    return {
      process: this.slug,
      versionNumber: 1,
      clauseId: 'a1',
      kind: 'objection',
      body: 'Falta decir cuándo.',
      ...changes,
    };
  }

  /** A contribution that is surely received. */
  async received(changes: Partial<NewContribution> = {}, viewer?: Viewer): Promise<ContributionRow> {
    const row = await this.submit(changes, viewer);
    if (isRefusal(row)) throw new Error(`Refused: ${row.refused}`);
    return row;
  }

  answer(number: number, changes: Partial<Parameters<AnswerContribution['run']>[1]> = {}, viewer = this.coordinator) {
    const input = {
      process: this.slug,
      number,
      disposition: 'noted',
      reason: 'Se tendrá en cuenta al reglamentar.',
      ...changes,
    };
    return new AnswerContribution(this.given.unitOfWork, this.given.domainEvents).run(viewer, input);
  }

  correct(number: number, changes: Partial<Parameters<CorrectAnswer['run']>[1]> = {}, viewer = this.coordinator) {
    const input = {
      process: this.slug,
      number,
      disposition: 'out-of-scope',
      reason: 'Se atiende en otra ley.',
      correction: 'La primera respuesta pasó por alto esa ley.',
      ...changes,
    };
    return new CorrectAnswer(this.given.unitOfWork, this.given.domainEvents).run(viewer, input);
  }

  private readonly limits = new RateLimits();
}

import { type Act, todayIn } from '@articulado/api';
import { checkDay, checkLine, firstRefusal, type Refusal } from '@articulado/base';
import type { PublishedAct } from '@articulado/workflow';

/** What an input says of the act; what is left out or blank is not known. */
export type GivenAct = { readonly [Field in keyof PublishedAct]?: string | null };

/** The act as an input says it. */
export const actFrom = ({ actNumber, actDate, gazette }: GivenAct): PublishedAct => ({
  actNumber: actNumber?.trim() || null,
  actDate: actDate?.trim() || null,
  gazette: gazette?.trim() || null,
});

/** Whether what is said of the act has its form, and its day has come in the time zone of the process. */
export const checkAct = ({ actNumber, actDate, gazette }: GivenAct, act: Act): Refusal | undefined =>
  firstRefusal(
    checkLine('actNumber', actNumber, { max: 100, isName: true }),
    actDate?.trim() ? checkDay('actDate', actDate, { today: todayIn(act) }) : undefined,
    checkLine('gazette', gazette, { max: 200, isName: true }),
  );

import { useT } from '../speak.js';
import { described, type FieldBasics, FieldFrame } from './field-frame.js';
import { useField } from './form-context.js';

interface Props extends FieldBasics {
  /** Only a day, without hour. */
  readonly isDay?: boolean;
  /** Earliest and latest, as the field writes them: `2026-05-04T16:00` or `2026-05-04`. */
  readonly min?: string;
  readonly max?: string;
}

/**
 * A day, or a day and hour. The browser sends `2026-05-04T16:00` without a zone, so beside it, under a name of its own,
 * goes the time zone in which it was asked for.
 */
export function DateTimeField({ name, label, hint, required, value, isDay, min, max }: Props) {
  const t = useT();
  const { id, kept, problem } = useField(name);
  const shown = isDay ? hint : [hint, hint ? ' ' : '', t('form.time-zone', { timeZone: t.timeZoneName })];
  return (
    <FieldFrame id={id} label={label} hint={shown} required={required} problem={problem}>
      <input
        {...described(id, shown, problem)}
        className="input is-date"
        id={id}
        name={name}
        type={isDay ? 'date' : 'datetime-local'}
        min={min}
        max={max}
        required={required}
        defaultValue={kept ?? value}
      />
      {!isDay && <input type="hidden" name={timeZoneField(name)} value={t.timeZone} />}
    </FieldFrame>
  );
}

/** Under which name the time zone of a field is sent. */
export const timeZoneField = (name: string): string => `${name}-time-zone`;

import type { ReactNode } from 'react';

export interface TextMapPlace {
  readonly id: string;
  /** Two or three signs in the square: the article's number. */
  readonly mark: string;
  /** The whole of it, for screen readers and as a tip: "Artículo 14. Ente rector: 6 aportes". */
  readonly label: string;
  readonly value: number;
  readonly href: string;
}

interface Props {
  /** What the shades stand for. */
  readonly caption: ReactNode;
  readonly places: readonly TextMapPlace[];
}

/** A map of the text: one square for each article, the darker the more was said about it. Each leads there. */
export function TextMap({ caption, places }: Props) {
  const most = Math.max(1, ...places.map(({ value }) => value));
  return (
    <figure className="text-map">
      <figcaption>{caption}</figcaption>
      <ol>
        {places.map((place) => (
          <li key={place.id}>
            <a className={`heat-${heatOf(place.value, most)}`} href={place.href} title={place.label}>
              <span aria-hidden="true">{place.mark}</span>
              <span className="hidden">{place.label}</span>
            </a>
          </li>
        ))}
      </ol>
    </figure>
  );
}

/** 0 for nothing, 1 to 4 by quarters of the most. */
const heatOf = (value: number, most: number) => (value <= 0 ? 0 : Math.min(4, Math.ceil((value / most) * 4)));

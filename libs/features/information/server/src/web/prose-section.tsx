import type { MessageId, MessageValues } from '@articulado/messages';
import type { PageProps } from '@articulado/pages';
import { Section } from '@articulado/ui';
import type { ReactNode } from 'react';

interface Props extends Pick<PageProps<unknown>, 't'> {
  /** Anchor, in Spanish as all anchors of pages. */
  readonly id: string;
  readonly title: MessageId;
  readonly paragraphs?: readonly MessageId[];
  /** Shown as a list, behind the paragraphs. */
  /** What the paragraphs are filled with. */
  readonly values?: MessageValues;
  readonly points?: readonly MessageId[];
  readonly link?: { readonly href: string; readonly text: MessageId };
  readonly children?: ReactNode;
}

/** A part of a page that is read from beginning to end. */
export function ProseSection({ t, id, title, paragraphs = [], points = [], values, link, children }: Props) {
  return (
    <Section id={id} title={t(title)}>
      <div className="prose">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{t(paragraph, values)}</p>
        ))}
        {points.length > 0 && (
          <ul>
            {points.map((point) => (
              <li key={point}>{t(point)}</li>
            ))}
          </ul>
        )}
        {link && (
          <p>
            <a href={link.href}>{t(link.text)}</a>
          </p>
        )}
      </div>
      {children}
    </Section>
  );
}

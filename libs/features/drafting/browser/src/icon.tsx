/** A line drawing on a field of 20 by 20; decoration only. */
export const Icon = ({ path }: { readonly path: string }) => (
  <svg viewBox="0 0 20 20" class="room-icon" aria-hidden="true">
    <path d={path} />
  </svg>
);

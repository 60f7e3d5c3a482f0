import type { Translate } from '@articulado/messages/room';
import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import { Button } from './button.js';
import { useKeptFocus } from './kept-focus.js';
import type { Notices, RoomNotice } from './notices.js';

interface NoticesProps {
  readonly t: Translate;
  readonly notices: Notices;
}

/** The messages above the text that stay. */
export function NoticesView({ t, notices }: NoticesProps) {
  return (
    <div class="room-notices">
      <LastingNotice t={t} notices={notices} />
      <WaitingNotice notices={notices} />
    </div>
  );
}

function LastingNotice({ t, notices }: NoticesProps) {
  const place = useRef<HTMLDivElement>(null);
  useKeptFocus(place, notices.toText);
  const shown = notices.lasting.value;
  return (
    <div role="alert" ref={place}>
      {shown && <NoticeView key={shown.key} t={t} notice={shown.notice} close={() => notices.clear()} />}
    </div>
  );
}

interface NoticeProps {
  readonly t: Translate;
  readonly notice: RoomNotice;
  close(): void;
}

function NoticeView({ t, notice: { kind, title, text, details, actions, canClose }, close }: NoticeProps) {
  return (
    <div class={`notice is-${kind}`}>
      <p class="notice-title">{title}</p>
      {text !== undefined && <p>{text}</p>}
      {details !== undefined && <p class="small quiet">{details}</p>}
      <div class="button-row">
        {actions}
        {canClose && (
          <Button variant="is-quiet is-small" onPress={close}>
            {t('room.dismiss')}
          </Button>
        )}
      </div>
    </div>
  );
}

const WaitingNotice = ({ notices: { waiting } }: { readonly notices: Notices }) => (
  <div role="status">
    {waiting.value !== undefined && (
      <div class="notice is-warn">
        <p>{waiting.value}</p>
      </div>
    )}
  </div>
);

/** The word about what was just done, at the foot of the window. */
export function HintView({ notices }: { readonly notices: Notices }) {
  const { passing, hintPlace, toText } = notices;
  useKeptFocus(hintPlace, toText);
  const shown = passing.value;
  return (
    <div class="room-hint" role="status" hidden={shown === undefined} ref={hintPlace}>
      {shown && (
        <Fragment key={shown.key}>
          <span>{shown.text}</span>
          {shown.action && (
            <Button variant="is-quiet is-small" onPress={() => notices.act(shown)}>
              {shown.action.label}
            </Button>
          )}
        </Fragment>
      )}
    </div>
  );
}

import { Platform } from '@articulado/api';
import { Injectable } from '@nestjs/common';
import { HostCookie } from './host-cookie.js';

/** The cookie that carries the token of a session. */
@Injectable()
export class SessionCookie extends HostCookie {
  constructor({ publicUrl }: Platform) {
    super(publicUrl, 'session_token');
  }
}

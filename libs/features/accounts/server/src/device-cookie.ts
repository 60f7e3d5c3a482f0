import { Platform } from '@articulado/api';
import { Injectable } from '@nestjs/common';
import { HostCookie } from './host-cookie.js';

/** The cookie by which a browser is known that somebody signed in by; it stays when they sign out. */
@Injectable()
export class DeviceCookie extends HostCookie {
  constructor({ publicUrl }: Platform) {
    super(publicUrl, 'device');
  }
}

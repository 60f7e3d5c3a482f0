export * from './api.js';
export * from './assets.js';
export type { MessageStatus } from './message-page.js';
export { ownAddress } from './own-address.js';
export * from './page.js';
export * from './page-server.js';
export * from './policy-text.js';
export { isSameOrigin, ownOrigins } from './same-origin.js';
export { securityHeaders } from './security-headers.js';

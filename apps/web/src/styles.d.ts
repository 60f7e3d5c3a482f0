/** Stylesheets are imported for their effect; Vite writes them as files. */
declare module '*.css';

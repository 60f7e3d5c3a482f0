/** Whether a text may be asked of the database as an id: PostgreSQL throws for what is no UUID. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

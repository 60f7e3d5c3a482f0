/** Names that belong to nobody and never will, so that examples and tests may use them. RFC 2606, RFC 6761. */
const reservedName = /@([^@]*\.)?((example|test|invalid|localhost)|example\.(com|net|org))$/i;

/** Whether no mailbox in the world can have this address. */
export const isReservedAddress = (address: string): boolean => reservedName.test(address.trim());

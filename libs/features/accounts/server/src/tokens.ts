/** Where the sign-in library is found among the module's providers. */
export const authenticationToken = Symbol('authentication');

/** Whom the story's platform is told to propose as administrator (`RECOVER_ADMINISTRATOR`); a stranger to the demonstration. */
export const proposedAdministrator = 'marta.xol@example.org';

/** What each job is told: ids of what it is about, no words and no secrets. A job's name is the verb of its handler. */
export interface JobData {
  'send-mail': { readonly mailId: string };
  'empty-mail': { readonly mailId: string };
}

export type JobName = keyof JobData;

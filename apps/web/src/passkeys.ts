import { mountPasskeys } from '@articulado/accounts-browser';

mountPasskeys(document);

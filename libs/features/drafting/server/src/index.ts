export { DraftAuthorizer } from './draft-authorizer.js';
export { DraftingModule } from './drafting.module.js';
export { FileConverter } from './file-converter.js';
export { FreezeVersion } from './freeze-version.js';
export { ImportDraft } from './import-draft.js';
export { ImportRight } from './import-right.js';
export { TellSuggester } from './suggestions/tell-suggester.js';
export { upgradeDrafts } from './upgrade-drafts.js';

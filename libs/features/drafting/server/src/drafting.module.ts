import { Module } from '@nestjs/common';
import { AuthorshipResolver } from './authorship.resolver.js';
import { ClauseAuthorship } from './clause-authorship.js';
import { DraftAuthorizer } from './draft-authorizer.js';
import { DraftOrigins } from './draft-origins.js';
import { DraftSnapshotController } from './draft-snapshot.controller.js';
import { DraftTextResolver } from './draft-text.resolver.js';
import { DraftingResolver } from './drafting.resolver.js';
import { FileConverter } from './file-converter.js';
import { FreezeVersion } from './freeze-version.js';
import { ImportDraft } from './import-draft.js';
import { ImportResolver } from './import.resolver.js';
import { ImportRight } from './import-right.js';
import { PreviewImport } from './preview-import.js';
import { ImportUndoingResolver, UndoImportResolver } from './undo-import.resolver.js';
import { UndoImport } from './undo-import.js';
import { AcceptSuggestion } from './suggestions/accept-suggestion.js';
import { MakeSuggestion } from './suggestions/make-suggestion.js';
import { SuggestChanges } from './suggestions/suggest-changes.js';
import { OpenSuggestionsResolver } from './suggestions/open-suggestions.resolver.js';
import { RejectSuggestion } from './suggestions/reject-suggestion.js';
import { RoomSuggestionsController } from './suggestions/room-suggestions.controller.js';
import { RoomSuggestionsReader } from './suggestions/room-suggestions.js';
import { SuggestionFieldsResolver } from './suggestions/suggestion-fields.resolver.js';
import { SuggestionsResolver } from './suggestions/suggestions.resolver.js';
import { TellSuggester } from './suggestions/tell-suggester.js';
import { WithdrawSuggestion } from './suggestions/withdraw-suggestion.js';
import { VersionDownloadController } from './version-download.controller.js';
import { VersionMarkdownController } from './version-markdown.controller.js';
import { VersionSearch } from './version-search.js';
import { VersionFieldsResolver, VersionsResolver } from './versions.resolver.js';

@Module({
  controllers: [
    VersionDownloadController,
    VersionMarkdownController,
    DraftSnapshotController,
    RoomSuggestionsController,
  ],
  providers: [
    DraftAuthorizer,
    FileConverter,
    PreviewImport,
    ImportDraft,
    ImportRight,
    UndoImport,
    FreezeVersion,
    DraftOrigins,
    ClauseAuthorship,
    DraftingResolver,
    DraftTextResolver,
    ImportResolver,
    UndoImportResolver,
    ImportUndoingResolver,
    AuthorshipResolver,
    VersionsResolver,
    VersionFieldsResolver,
    VersionSearch,
    MakeSuggestion,
    SuggestChanges,
    AcceptSuggestion,
    RejectSuggestion,
    WithdrawSuggestion,
    SuggestionsResolver,
    OpenSuggestionsResolver,
    SuggestionFieldsResolver,
    TellSuggester,
    RoomSuggestionsReader,
  ],
  exports: [DraftAuthorizer, ImportRight, TellSuggester, RoomSuggestionsReader],
})
export class DraftingModule {}
